// Where does this hop end?
// returns: one
// then: thing.then
UNWIND [parent.to] AS node
