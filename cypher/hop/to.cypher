// Where does this hop end?
// returns: one
UNWIND [parent.to] AS node
