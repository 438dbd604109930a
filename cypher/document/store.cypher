// Stores documents whole, as they were accepted.
// params: rows
// returns: rows
// mode: write
UNWIND $rows AS row
CREATE (document:Document)
SET document = row
