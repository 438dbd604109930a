// What are all things and documents of the graph? Refusals are no facts, and the schema's record is the store's own.
// returns: rows
MATCH (node)
WHERE NOT node:Refusal AND NOT node:Migration
RETURN labels(node) AS labels, properties(node) AS held
