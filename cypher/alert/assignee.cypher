// Who reviews this alert, or is to since this step?
// returns: one
MATCH (:User {id: parent.assignee})-[:SERVES_AS]->(node:Official)
