// Records requests for information with the verdict on each: who asks, and for which case; tells how many whole.
// params: rows
// returns: rows
// mode: write
UNWIND $rows AS row
MATCH (user:User {id: row.user})
MERGE (request:InformationRequest {id: row.node.id})
SET request = row.node
CREATE (request)-[made:MADE_BY]->(user)
SET made = row.link
WITH row, request
CALL (row, request) {
  MATCH (proceedings:Case {number: row.case})
  CREATE (request)-[based:BASED_ON]->(proceedings)
  SET based = row.link
  RETURN count(based) AS cases
}
WITH row, cases
WHERE cases = CASE WHEN row.case IS NULL THEN 0 ELSE 1 END
RETURN count(row) AS recorded
