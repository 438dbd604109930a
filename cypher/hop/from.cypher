// Where does this hop begin?
// returns: one
// then: thing.then
UNWIND [parent.from] AS node
