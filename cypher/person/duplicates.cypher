// Who may be the same person as this one, and why? Nobody is merged for it.
// params: knownAt?
// returns: many
// limit: 20
CALL (parent) {
  MATCH (parent)-[:IDENTIFIED_BY]->(:Identifier)<-[:IDENTIFIED_BY]-(other:Person) // unless knownAt
  MATCH (parent)-[mine:IDENTIFIED_BY|WAS_IDENTIFIED_BY]->(:Identifier)<-[its:IDENTIFIED_BY|WAS_IDENTIFIED_BY]-(other) // if knownAt
  WHERE other <> parent
    AND other.typename = 'Person' // if knownAt
    AND mine.recordedAt <= $knownAt AND coalesce(mine.supersededAt > $knownAt, true) // if knownAt
    AND its.recordedAt <= $knownAt AND coalesce(its.supersededAt > $knownAt, true) // if knownAt
  RETURN other, 'SAME_NUMBER' AS reason LIMIT 100
  UNION
  MATCH (parent)-[:KNOWN_AS]->(mine:Identity) // unless knownAt
  MATCH (parent)-[known:KNOWN_AS|WAS_KNOWN_AS]->(mine:Identity) // if knownAt
  WHERE mine.bornOn > ''
    AND known.recordedAt <= $knownAt AND coalesce(known.supersededAt > $knownAt, true) // if knownAt
  MATCH (its:Identity {bornOn: mine.bornOn})
  WHERE its.searchName = mine.searchName OR (its.givenName = mine.givenName AND its.patronymic = mine.patronymic)
  MATCH (its)<-[:KNOWN_AS]-(other:Person) // unless knownAt
  MATCH (its)<-[of:KNOWN_AS|WAS_KNOWN_AS]-(other) // if knownAt
  WHERE other <> parent
    AND of.recordedAt <= $knownAt AND coalesce(of.supersededAt > $knownAt, true) // if knownAt
  RETURN other, CASE its.searchName WHEN mine.searchName THEN 'SAME_NAME_AND_BIRTH_DATE'
    ELSE 'SAME_GIVEN_NAME_FATHER_AND_BIRTH_DATE' END AS reason LIMIT 100
}
WITH other, reason ORDER BY reason
WITH other, collect(DISTINCT reason) AS reasons ORDER BY other.id
WITH { other: other, reasons: reasons } AS node
