// How are these subjects and cases connected: what are the shortest chains of facts between each two of them?
// params: between, kinds, maxHops, limit
// returns: many
UNWIND range(0, size($between) - 2) AS left
UNWIND range(left + 1, size($between) - 1) AS right
MATCH (source:Subject|Case {id: $between[left]})
MATCH (target:Subject|Case {id: $between[right]})
MATCH chain = allShortestPaths((source)-[links:RELATED_TO|ASSOCIATED_WITH|DIRECTOR_OF|FOUNDER_OF|OWNS|PAID|PARTY_TO|REACHED_AT*..6]-(target))
WHERE all(link IN links WHERE type(link) IN $kinds) AND size(links) <= $maxHops
WITH chain, links, left, right LIMIT $limit
ORDER BY left, right
WITH {
  length: size(links),
  hops: [step IN range(0, size(links) - 1) | links[step] {
    .*,
    from: nodes(chain)[step],
    to: nodes(chain)[step + 1],
    isReversed: startNode(links[step]) <> nodes(chain)[step],
    kind: type(links[step])
  }]
} AS node
