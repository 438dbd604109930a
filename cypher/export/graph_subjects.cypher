// Which subjects are there, with their names and what leads from each to others?
// Whole nodes, on purpose: this is a copy of the graph, and a field that a form adds must be in it.
// params: after, forms, limit
// returns: rows
RETURN COLLECT {
  MATCH (node:Subject)
  WHERE node.id > $after
  WITH node ORDER BY node.id LIMIT $limit
  RETURN {
    key: node.id,
    node: { labels: labels(node), properties: properties(node) },
    parts: COLLECT {
      MATCH (node)-[:KNOWN_AS]->(identity:Identity)
      RETURN { labels: labels(identity), properties: properties(identity) }
    },
    links: COLLECT {
      MATCH (node)-[link]->(target)
      WHERE present(link) AND visible(link)
        AND visible(target)
        AND NOT (target:Document AND NOT (target.form IN $forms AND readable(target)))
      RETURN {
        type: type(link),
        properties: properties(link),
        target: { labels: labels(target), properties: target { .id, .code, .kind, .value } }
      }
    }
  } AS row
  ORDER BY node.id
} AS rows
