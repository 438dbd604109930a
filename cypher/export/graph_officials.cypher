// Which officials are there, and in which body does each serve?
// Whole nodes, on purpose: this is a copy of the graph, and a field that a form adds must be in it.
// params: after, limit
// returns: rows
RETURN COLLECT {
  MATCH (node:Official)
  WHERE node.id > $after
  WITH node ORDER BY node.id LIMIT $limit
  RETURN {
    key: node.id,
    node: { labels: labels(node), properties: properties(node) },
    links: COLLECT {
      MATCH (node)-[link]->(target)
      WHERE present(link)
      RETURN {
        type: type(link),
        properties: properties(link),
        target: { labels: labels(target), properties: target { .id, .code, .kind, .value } }
      }
    }
  } AS row
  ORDER BY node.id
} AS rows
