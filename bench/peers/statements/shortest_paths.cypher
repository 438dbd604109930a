MATCH (one:Subject|Case {id: $between[0]}), (other:Subject|Case {id: $between[1]})
MATCH chain = allShortestPaths(
  (one)-[:RELATED_TO|ASSOCIATED_WITH|DIRECTOR_OF|FOUNDER_OF|OWNS|PAID|PARTY_TO|REACHED_AT*..6]-(other)
)
WHERE length(chain) <= $max_hops
WITH nodes(chain) AS ends, relationships(chain) AS links LIMIT 50
RETURN {
  length: size(links),
  hops: COLLECT {
    UNWIND range(0, size(links) - 1) AS step
    WITH step, links[step] AS link, ends[step] AS begin, ends[step + 1] AS end
    RETURN {
      derived_by: CASE WHEN type(link) = 'REACHED_AT' THEN 'SHARED_' + coalesce(begin.kind, end.kind) END,
      source: begin {
        .typename, .id, .name, .number, .value, full_name: begin.fullName,
        kind: CASE WHEN begin:Contact THEN begin.kind END
      },
      target: end {
        .typename, .id, .name, .number, .value, full_name: end.fullName, kind: CASE WHEN end:Contact THEN end.kind END
      },
      facts: [{
        kind: type(link), is_reversed: startNode(link) <> begin, role: link.role, valid_from: link.validFrom,
        document_id: link.documentId,
        amount_minor_units: toString(link.amountMinorUnits), amount_currency: link.amountCurrency
      }]
    } ORDER BY step
  }
} AS found
