// Which entries of the special accounts are there, and what leads from each to others?
// Whole nodes, on purpose: this is a copy of the graph, and a field that a form adds must be in it. But for the totals
// that entries are counted into, which are of all entries and not of those that may be seen.
// params: after, forms, limit
// returns: rows
RETURN COLLECT {
  MATCH (node:AccountEntry)
  WHERE node.id > $after
    AND visible(node)
  WITH node ORDER BY node.id LIMIT $limit
  RETURN {
    key: node.id,
    node: { labels: labels(node), properties: properties(node) },
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
