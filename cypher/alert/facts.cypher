// On which facts does this alert rest?
// returns: many
// limit: 60
MATCH (parent)-[node:RESTS_ON]->(:Document)
WITH node ORDER BY node.ordinal
