// Which information materials are there?
// Whole nodes, on purpose: this is a copy of the graph, and a field that a form adds must be in it.
// params: after, limit
// returns: rows
RETURN COLLECT {
  MATCH (node:Material)
  WHERE node.id > $after
  WITH node ORDER BY node.id LIMIT $limit
  RETURN {
    key: node.id,
    node: { labels: labels(node), properties: properties(node) },
    links: []
  } AS row
  ORDER BY node.id
} AS rows
