// On which facts does this match rest?
// returns: many
// limit: 60
UNWIND parent.facts AS node
