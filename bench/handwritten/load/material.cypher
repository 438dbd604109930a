UNWIND $rows AS row
CREATE (material:Material)
SET material = row.node
