// Under which ids are the person with this IIN and those who are related to that person held, now or before a merge?
// params: iin
// returns: rows
RETURN COLLECT {
  MATCH (:Identifier {value: $iin, kind: 'IIN'})<-[:IDENTIFIED_BY]-(own:Subject)
  MATCH (own)-[:RELATED_TO*0..1]-(subject:Subject)<-[:MERGED_INTO*0..6]-(held:Subject)
  RETURN DISTINCT held.id
} AS ids
