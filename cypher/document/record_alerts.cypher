// Records alerts with the facts that each rests on, by whom they were raised and under which request; tells how many whole.
// params: rows
// returns: rows
// mode: write
UNWIND $rows AS row
MATCH (user:User {id: row.user})
MATCH (request:InformationRequest {id: row.request})
CREATE (alert:Alert)
SET alert = row.node
CREATE (alert)-[done:DONE_BY]->(user)
SET done = row.link
CREATE (alert)-[asked:ASKED_UNDER]->(request)
SET asked = row.link
WITH row, alert
CALL (row, alert) {
  UNWIND row.facts AS fact
  MATCH (statement:Document {id: fact.statedBy})
  CREATE (alert)-[rests:RESTS_ON]->(statement)
  SET rests = fact
  RETURN count(rests) AS facts
}
WITH row, facts
WHERE facts = size(row.facts)
RETURN count(row) AS recorded
