// Who is in this network, the most central first?
// returns: many
// limit: 200
UNWIND parent.members AS node
