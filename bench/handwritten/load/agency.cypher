UNWIND $rows AS row
CREATE (agency:Agency)
SET agency = row.node
