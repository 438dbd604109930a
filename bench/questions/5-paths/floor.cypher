MATCH (one:Subject {id: $between[0]}), (other:Subject {id: $between[1]})
MATCH chain = allShortestPaths((one)-[:RELATED_TO|ASSOCIATED_WITH|DIRECTOR_OF|FOUNDER_OF|OWNS|PAID|PARTY_TO|REACHED_AT*..3]-(other))
WITH nodes(chain) AS ends, relationships(chain) AS links LIMIT 50
RETURN { paths: collect({
  length: size(links),
  hops: COLLECT {
    UNWIND range(0, size(links) - 1) AS step
    WITH step, links[step] AS link, ends[step] AS begin, ends[step + 1] AS end
    MATCH (document:Document {id: link.documentId})
    RETURN {
      derivedBy: CASE WHEN type(link) = 'REACHED_AT' THEN 'SHARED_' + coalesce(begin.kind, end.kind) END,
      source: begin { __typename: begin.typename, .fullName, .name, kind: CASE WHEN begin:Contact THEN begin.kind END, .value },
      target: end { __typename: end.typename, .fullName, .name, kind: CASE WHEN end:Contact THEN end.kind END, .value },
      facts: [{ kind: type(link), isReversed: startNode(link) <> begin, document: document { .number, .sha256 } }]
    } ORDER BY step
  }
}) } AS connections
