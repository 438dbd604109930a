// Whom was looked for, each example with what was found for it?
// params: examples
// returns: many
// limit: 100
UNWIND $examples AS node
