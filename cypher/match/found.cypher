// Who was found by a search, the likeliest first, and then by id whoever else has all of its words?
// params: matches
// returns: page
// order: node.ranking, node.rank
UNWIND $matches AS node
WITH node
WHERE node.rank > ''
