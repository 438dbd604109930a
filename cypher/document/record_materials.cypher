// Records information materials.
// params: rows
// returns: rows
// mode: write
UNWIND $rows AS row
MERGE (material:Material {id: row.node.id})
SET material = row.node
