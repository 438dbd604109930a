// Which things were left out, of those that are named?
// returns: many
// limit: 20
// then: thing.then
UNWIND parent.things AS key
MATCH (node)
WHERE elementId(node) = key AND visible(node)
WITH node ORDER BY node.typename, coalesce(node.id, node.value)
