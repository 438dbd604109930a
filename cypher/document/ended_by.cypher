// Which document corrected this one or took it back?
// returns: one
MATCH (parent)<-[:CORRECTS|ANNULS]-(node:Document)
