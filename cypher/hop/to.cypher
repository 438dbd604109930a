// Where does this hop end?
// returns: one
// then: thing.then
MATCH (node)
WHERE elementId(node) = parent.to AND visible(node)
