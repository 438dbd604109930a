// Records how standing tasks ended; tells how many.
// params: rows
// returns: rows
// mode: write
UNWIND $rows AS row
MATCH (task:MonitoringTask {id: row.task})
MATCH (user:User {id: row.user})
SET task += row.result
CREATE (task)-[ended:ENDED_FOR]->(user)
SET ended = row.link
RETURN count(task) AS recorded
