// Which documents are there, and which does each correct or annul?
// Whole nodes, on purpose: this is a copy of the graph, and a field that a form adds must be in it.
// params: after, forms, limit
// returns: rows
RETURN COLLECT {
  MATCH (node:Document)
  WHERE node.id > $after
    AND node.form IN $forms
    AND NOT EXISTS { MATCH (node)-[:ANNULS]->(annulled:Document) WHERE NOT annulled.form IN $forms }
  WITH node ORDER BY node.id LIMIT $limit
  RETURN {
    key: node.id,
    node: { labels: labels(node), properties: properties(node) },
    links: COLLECT {
      MATCH (node)-[link]->(target)
      WHERE NOT type(link) STARTS WITH 'WAS_' AND type(link) <> 'HAD'
        AND NOT (target:AccountEntry AND NOT target.account IN $viewer.accounts)
        AND NOT (target:Document AND NOT target.form IN $forms)
      RETURN {
        type: type(link),
        properties: properties(link),
        target: { labels: labels(target), properties: target { .id, .code, .kind, .value } }
      }
    }
  } AS row
  ORDER BY node.id
} AS rows
