// Of which hops is this path made?
// returns: many
// limit: 8
UNWIND parent.hops AS node
