// Who or what is this?
// returns: one
// then: thing.then
MATCH (node)
WHERE elementId(node) = parent.key AND visible(node)
