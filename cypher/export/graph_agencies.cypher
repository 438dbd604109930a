// Which bodies are there, for a copy of the graph?
// Whole nodes, on purpose: this is a copy of the graph, and a field that a form adds must be in it.
// params: after, limit
// returns: rows
RETURN COLLECT {
  MATCH (node:Agency)
  WHERE node.code > $after
  WITH node ORDER BY node.code LIMIT $limit
  RETURN {
    key: node.code,
    node: { labels: labels(node), properties: properties(node) },
    links: []
  } AS row
  ORDER BY node.code
} AS rows
