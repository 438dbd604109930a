// Which places are there, for a copy of the graph?
// params: after, limit
// returns: rows
RETURN COLLECT {
  MATCH (node:Place)
  WHERE node.code > $after
  WITH node ORDER BY node.code LIMIT $limit
  RETURN {
    key: node.code,
    node: { labels: labels(node), properties: properties(node) },
    links: []
  } AS row
  ORDER BY node.code
} AS rows
