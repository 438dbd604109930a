// How many companies are there to look at?
// returns: rows
RETURN COUNT { MATCH (start:Organization) WHERE start.id > '' } AS total
