MATCH (one:Case {id: $between[0]}), (other:Case {id: $between[1]})
MATCH chain = allShortestPaths((one)-[:RELATED_TO|ASSOCIATED_WITH|DIRECTOR_OF|FOUNDER_OF|OWNS|PAID|PARTY_TO|REACHED_AT*..5]-(other))
WITH nodes(chain) AS ends, relationships(chain) AS links LIMIT 50
RETURN { paths: collect({
  length: size(links),
  hops: COLLECT {
    UNWIND range(0, size(links) - 1) AS step
    WITH step, links[step] AS link, ends[step] AS begin, ends[step + 1] AS end
    MATCH (document:Document {id: link.documentId})
    MATCH (agency:Agency {code: document.supplier})
    RETURN {
      source: begin { __typename: begin.typename, .id, .fullName, .name, .number, .value },
      target: end { __typename: end.typename, .id, .fullName, .name, .number, .value },
      facts: [{
        kind: type(link), isReversed: startNode(link) <> begin, validFrom: link.validFrom, role: link.role,
        amount: { minorUnits: link.amountMinorUnits, currency: link.amountCurrency },
        document: document { .number, .receivedAt, supplier: agency { .name } }
      }]
    } ORDER BY step
  }
}) } AS connections
