// Of which hops is this path made?
// returns: many
UNWIND parent.hops AS node
