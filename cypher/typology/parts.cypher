// Which things play which part in this match?
// returns: many
// limit: 40
UNWIND parent.parts AS node
