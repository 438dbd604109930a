// Records information materials; tells how many.
// params: rows
// returns: rows
// mode: write
UNWIND $rows AS row
MERGE (material:Material {id: row.node.id})
WITH row, material
WHERE material.documentId IS NULL // new, or set free by a correction: not another writer's
SET material = row.node
RETURN count(material) AS changed
