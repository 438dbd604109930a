// Records standing tasks that began, by whom and under which request; tells how many.
// params: rows
// returns: rows
// mode: write
UNWIND $rows AS row
MATCH (user:User {id: row.user})
MATCH (request:InformationRequest {id: row.request})
CREATE (task:MonitoringTask)
SET task = row.node
CREATE (task)-[done:DONE_BY]->(user)
SET done = row.link
CREATE (task)-[asked:ASKED_UNDER]->(request)
SET asked = row.link
RETURN count(task) AS recorded
