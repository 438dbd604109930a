MATCH (one:Subject {id: $between[0]}), (other:Subject {id: $between[1]})
MATCH chain = allShortestPaths(
  (one)-[:RELATED_TO|ASSOCIATED_WITH|DIRECTOR_OF|FOUNDER_OF|OWNS|PAID|PARTY_TO|REACHED_AT*..6]-(other)
)
WITH nodes(chain) AS ends, relationships(chain) AS links LIMIT 50
RETURN { paths: collect({
  length: size(links),
  hops: COLLECT {
    UNWIND range(0, size(links) - 1) AS step
    WITH step, links[step] AS link, ends[step] AS begin, ends[step + 1] AS end
    MATCH (document:Document {id: link.documentId})
    RETURN {
      source: begin { .id, .fullName, .name, .number, .value },
      target: end { .id, .fullName, .name, .number, .value },
      facts: [{ kind: type(link), document: document { .number } }]
    } ORDER BY step
  }
}) } AS connections
