// Which hops join all of them that can be joined?
// returns: many
// limit: 160
UNWIND parent.joining AS node
