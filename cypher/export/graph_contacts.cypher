// Which addresses and telephone numbers reach subjects, for a copy of the graph? One value may be of several kinds, so both are its key.
// params: after, limit
// returns: rows
RETURN COLLECT {
  WITH CASE WHEN $after = '' THEN ['', ''] ELSE $after END AS last
  MATCH (node:Contact)
  WHERE node.value >= last[0]
    AND (node.value > last[0] OR node.kind > last[1])
  WITH node ORDER BY node.value, node.kind LIMIT $limit
  RETURN {
    key: [node.value, node.kind],
    node: { labels: labels(node), properties: properties(node) },
    links: []
  } AS row
  ORDER BY node.value, node.kind
} AS rows
