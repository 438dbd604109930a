// Records steps of the review of alerts, and where each alert stands after it; tells how many.
// params: rows
// returns: rows
// mode: write
UNWIND $rows AS row
MATCH (alert:Alert {id: row.node.alert})
MATCH (user:User {id: row.user})
CREATE (step:AlertStep)
SET step = row.node
CREATE (step)-[of:STEP_OF]->(alert)
SET of = row.link
CREATE (step)-[done:DONE_BY]->(user)
SET done = row.link
SET alert.state = row.node.state, alert.stepCount = row.node.number,
  alert.assignee = coalesce(row.node.assignee, alert.assignee), alert.outcome = coalesce(row.node.outcome, alert.outcome)
RETURN count(step) AS recorded
