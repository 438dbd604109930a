// Records the bodies that documents register; tells how many.
// params: rows
// returns: rows
// mode: write
UNWIND $rows AS row
CREATE (agency:Agency)
SET agency = row.node
RETURN count(agency) AS recorded
