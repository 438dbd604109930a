// Who may it be, the likeliest first?
// returns: many
// limit: 50
UNWIND parent.matches AS node
