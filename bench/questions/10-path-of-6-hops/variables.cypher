// Two people as far from each other as there are within six steps, with few paths between them: none through a hub,
// which Esep does not walk through, and no step of two facts, which by hand would be two paths.
MATCH (one:Person) WHERE EXISTS { (one)-[:DIRECTOR_OF|OWNS]->() } AND NOT one.id STARTS WITH '01HVB0'
WITH one ORDER BY reverse(one.id) LIMIT 40
CALL (one) {
  MATCH (one)
    (()-[:RELATED_TO|ASSOCIATED_WITH|DIRECTOR_OF|FOUNDER_OF|OWNS|PAID|PARTY_TO|REACHED_AT]-()){6}
    (other:Person)
  RETURN DISTINCT other LIMIT 20
}
WITH one, other WHERE one <> other
CALL (one, other) {
  MATCH chain = allShortestPaths(
    (one)-[:RELATED_TO|ASSOCIATED_WITH|DIRECTOR_OF|FOUNDER_OF|OWNS|PAID|PARTY_TO|REACHED_AT*..6]-(other)
  )
  WITH chain LIMIT 51
  RETURN count(chain) AS paths, count(DISTINCT nodes(chain)) AS ways, max(length(chain)) AS steps,
    max(reduce(most = 0, node IN nodes(chain) |
      CASE WHEN COUNT { (node)--() } > most THEN COUNT { (node)--() } ELSE most END)) AS links
}
WITH one, other, steps, paths, ways, links WHERE paths = ways AND paths <= 10 AND links <= 200
RETURN [one.id, other.id] AS between ORDER BY steps DESC, one.id, other.id LIMIT 1
