// By which facts are the two linked, the strongest first?
// returns: many
// limit: 20
UNWIND parent.facts AS node
