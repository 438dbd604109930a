// Takes away some of what was derived, to derive it anew; tells how much. Refusals are of no document, and stay.
// params: limit
// returns: rows
// mode: write
MATCH (node)
WHERE NOT node:Refusal AND NOT node:Migration AND NOT node:Ledger
WITH node LIMIT $limit
DETACH DELETE node
RETURN count(*) AS cleared
