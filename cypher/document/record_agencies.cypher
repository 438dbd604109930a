// Records the bodies that documents register.
// params: rows
// returns: rows
// mode: write
UNWIND $rows AS row
CREATE (agency:Agency)
SET agency = row.node
