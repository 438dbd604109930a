// Where does this hop begin?
// returns: one
// then: thing.then
MATCH (node)
WHERE elementId(node) = parent.from AND visible(node)
