// Who else is named in this entry?
// returns: many
// limit: 100
MATCH (parent)-[node:INVOLVES]->(subject:Subject)
WITH node, subject ORDER BY node.role, subject.id
