// Stores documents whole, as they were accepted; tells how many.
// params: rows
// returns: rows
// mode: write
UNWIND $rows AS row
CREATE (document:Document)
SET document = row
RETURN count(document) AS recorded
