// What fits the typology?
// returns: many
// limit: 50
UNWIND parent.matches AS node
