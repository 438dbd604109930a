// Which numbers identify subjects, for a copy of the graph? One value may be of several kinds, so both are its key.
// params: after, afterKind, limit
// returns: rows
RETURN COLLECT {
  MATCH (node:Identifier)
  WHERE node.value >= $after AND node.kind > '' // both, or the index of both is not used
    AND (node.value > $after OR node.kind > $afterKind)
    AND EXISTS { MATCH (node)<-[:IDENTIFIED_BY]-(:Subject) }
  WITH node ORDER BY node.value, node.kind LIMIT $limit
  RETURN {
    key: node.value,
    keyKind: node.kind,
    node: { labels: labels(node), properties: properties(node) },
    links: []
  } AS row
  ORDER BY node.value, node.kind
} AS rows
