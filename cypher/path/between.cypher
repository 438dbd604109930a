// How are these subjects and cases connected: what are the shortest chains of facts between each two of them?
// Two that are merged into one have no path between them. The bound stands behind the search: inside, Neo4j would try every chain where the shortest one is too long.
// params: between, kinds, maxHops, limit, asOf?, knownAt?
// returns: many
// limit: 50
UNWIND range(0, size($between) - 2) AS one
UNWIND range(one + 1, size($between) - 1) AS other
MATCH (:Subject|Case {id: $between[one]})-[:MERGED_INTO*0..6]->(source:Person|Organization|Case) // unless knownAt
MATCH (:Subject|Case {id: $between[other]})-[:MERGED_INTO*0..6]->(target:Person|Organization|Case) // unless knownAt
MATCH (:Subject|Case|Annulled {id: $between[one]})-[toSource:MERGED_INTO|WAS_MERGED_INTO*0..6]->(source) // if knownAt
WHERE all(link IN toSource WHERE link.recordedAt <= $knownAt AND coalesce(link.supersededAt > $knownAt, true)) // if knownAt
  AND NOT EXISTS { // if knownAt
    MATCH (source)-[into:MERGED_INTO|WAS_MERGED_INTO]->() // if knownAt
    WHERE into.recordedAt <= $knownAt AND coalesce(into.supersededAt > $knownAt, true) // if knownAt
  } // if knownAt
MATCH (:Subject|Case|Annulled {id: $between[other]})-[toTarget:MERGED_INTO|WAS_MERGED_INTO*0..6]->(target) // if knownAt
WHERE all(link IN toTarget WHERE link.recordedAt <= $knownAt AND coalesce(link.supersededAt > $knownAt, true)) // if knownAt
  AND NOT EXISTS { // if knownAt
    MATCH (target)-[into:MERGED_INTO|WAS_MERGED_INTO]->() // if knownAt
    WHERE into.recordedAt <= $knownAt AND coalesce(into.supersededAt > $knownAt, true) // if knownAt
  } // if knownAt
WITH source, target
WHERE source <> target AND visible(source) AND visible(target)
MATCH chain = allShortestPaths((source)-[links:RELATED_TO|ASSOCIATED_WITH|DIRECTOR_OF|FOUNDER_OF|OWNS|PAID|PARTY_TO|REACHED_AT*..6]-(target)) // unless knownAt
MATCH chain = allShortestPaths((source)-[links:RELATED_TO|WAS_RELATED_TO|ASSOCIATED_WITH|WAS_ASSOCIATED_WITH|DIRECTOR_OF|WAS_DIRECTOR_OF|FOUNDER_OF|WAS_FOUNDER_OF|OWNS|WAS_OWNS|PAID|WAS_PAID|PARTY_TO|WAS_PARTY_TO|REACHED_AT|WAS_REACHED_AT*..6]-(target)) // if knownAt
WHERE all(link IN links WHERE visible(link) AND type(link) IN $kinds) // unless knownAt
WHERE all(link IN links WHERE visible(link) AND replace(type(link), 'WAS_', '') IN $kinds) // if knownAt
  AND all(link IN links WHERE link.recordedAt <= $knownAt AND coalesce(link.supersededAt > $knownAt, true)) // if knownAt
  AND all(link IN links WHERE coalesce(link.validFrom <= $asOf, true) AND coalesce(left($asOf, size(link.validTo)) <= link.validTo, true)) // if asOf
WITH chain, links
WHERE size(links) <= $maxHops
WITH chain, links LIMIT $limit
WITH { length: size(links), nodes: nodes(chain), links: links } AS node
