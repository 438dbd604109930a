// By which paths are they connected?
// returns: many
// limit: 50
UNWIND parent.paths AS node
