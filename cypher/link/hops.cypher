// Which hops are there, the strongest or the latest first?
// returns: many
// limit: 500
UNWIND parent.hops AS node
