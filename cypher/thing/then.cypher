// What did the registry say of this thing then, and by what name was it known on that day?
// Without a day, the name is the latest of those known then, as it is the latest of all where no clock is set.
// Of a person each property is named: what `.*` brings stays where a later null should take its place.
// params: asOf?, knownAt?
// returns: one
OPTIONAL MATCH (parent)-[:HAD]->(version:Version) // if knownAt
WHERE version.recordedAt <= $knownAt AND version.supersededAt > $knownAt // if knownAt
WITH *, coalesce(version, parent) AS state, parent.supersededAt <= $knownAt AS isOver // if knownAt
WITH *, parent AS state, parent.isAnnulled AS isOver // unless knownAt
WITH *, COLLECT {
  MATCH (parent)-[link:KNOWN_AS]->(identity:Identity) // unless knownAt
  MATCH (parent)-[link:KNOWN_AS|WAS_KNOWN_AS]->(identity:Identity) // if knownAt
  WHERE true
    AND link.validFrom <= $asOf AND coalesce(left($asOf, size(link.validTo)) <= link.validTo, true) // if asOf
    AND link.recordedAt <= $knownAt AND coalesce(link.supersededAt > $knownAt, true) // if knownAt
  RETURN identity ORDER BY identity.validFrom DESC, identity.recordedAt DESC, identity.id DESC LIMIT 1
}[0] AS identity
WITH *, CASE WHEN state.typename = 'Person' THEN state {
  .id, .typename, .sex, .citizenship, .region, .recordedAt, .documentId,
  fullName: identity.fullName,
  bornOn: identity.bornOn
} ELSE state {
  .*,
  name: CASE WHEN state.typename = 'Organization' THEN coalesce(identity.fullName, state.name) ELSE state.name END, // if asOf
  standing: CASE WHEN state.endedAt > $knownAt THEN 'IN_FORCE' ELSE state.standing END, // if knownAt
  isAnnulled: coalesce(isOver, false)
} END AS node
