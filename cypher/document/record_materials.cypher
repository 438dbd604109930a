// Records information materials; tells how many.
// params: rows
// returns: rows
// mode: write
UNWIND $rows AS row
MERGE (material:Material {id: row.node.id})
SET material = row.node
RETURN count(material) AS recorded
