// Which documents are in force, and which does each correct or annul?
// Whole nodes, on purpose: this is a copy of the graph. But for the page, whose gaps would tell of hidden documents.
// params: after, forms, limit
// returns: rows
RETURN COLLECT {
  MATCH (node:Document)
  WHERE node.id > $after
    AND node.form IN $forms
    AND readable(node) AND tellable(node)
    AND node.standing = 'IN_FORCE'
  WITH node ORDER BY node.id LIMIT $limit
  RETURN {
    key: node.id,
    node: { labels: labels(node), properties: node { .*, page: null } },
    links: COLLECT {
      MATCH (node)-[link]->(target)
      WHERE present(link) AND visible(link)
        AND visible(target)
        AND NOT target:Document // none that it corrects or annuls is in force
      RETURN {
        type: type(link),
        properties: properties(link),
        target: { labels: labels(target), properties: target { .id, .code, .kind, .value } }
      }
    }
  } AS row
  ORDER BY node.id
} AS rows
