// How are these subjects and cases connected: what are the shortest chains of facts between each two of them?
// The bound stands behind the search: inside, Neo4j would try every chain where the shortest one is too long.
// params: between, kinds, maxHops, limit
// returns: many
// limit: 50
UNWIND range(0, size($between) - 2) AS one
UNWIND range(one + 1, size($between) - 1) AS other
MATCH (source:Subject|Case {id: $between[one]})
MATCH (target:Subject|Case {id: $between[other]})
MATCH chain = allShortestPaths((source)-[links:RELATED_TO|ASSOCIATED_WITH|DIRECTOR_OF|FOUNDER_OF|OWNS|PAID|PARTY_TO|REACHED_AT*..6]-(target))
WHERE all(link IN links WHERE type(link) IN $kinds)
WITH chain, links
WHERE size(links) <= $maxHops
WITH chain, links LIMIT $limit
WITH { length: size(links), nodes: nodes(chain), links: links } AS node
