// What was left out, and why?
// returns: many
// limit: 4
UNWIND parent.cut AS node
