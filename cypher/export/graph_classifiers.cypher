// Which regions, places and articles are there, for a copy of the graph?
// params: after, limit
// returns: rows
RETURN COLLECT {
  MATCH (node:Region|Place|Article)
  WITH node, head(labels(node)) + ' ' + node.code AS key
  WHERE key > $after
  WITH node, key ORDER BY key LIMIT $limit
  RETURN {
    key: key,
    node: { labels: labels(node), properties: properties(node) },
    links: []
  } AS row
  ORDER BY key
} AS rows
