// Where does this hop begin?
// returns: one
UNWIND [parent.from] AS node
