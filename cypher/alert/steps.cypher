// What was done with this alert, the latest first?
// returns: many
// limit: 50
MATCH (parent)<-[:STEP_OF]-(node:AlertStep)
WITH node ORDER BY node.number DESC
