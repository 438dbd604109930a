// What did the registry learn of this subject, and what did it learn to be otherwise, latest first?
// params: asOf?, knownAt?
// returns: page
// order: node.position DESC
CALL (parent) {
  MATCH (parent)-[link]-(other)
  WHERE type(link) <> 'HAD' AND visible(link) AND visible(other)
  RETURN replace(type(link), 'WAS_', '') AS fact, coalesce(other.id, other.value) AS about,
    link.recordedAt AS learntAt, coalesce(link.movedBy, link.documentId) AS learntFrom,
    link.supersededAt AS endedAt, link.supersededBy AS endedBy, link.validFrom AS begins, link.validTo AS ends
  UNION
  MATCH (parent)-[:HAD*0..1]->(state:Subject|Version)
  RETURN 'SUBJECT' AS fact, state.id AS about, state.recordedAt AS learntAt, state.documentId AS learntFrom,
    state.supersededAt AS endedAt, state.supersededBy AS endedBy, null AS begins, null AS ends
}
UNWIND [
  { at: learntAt, documentId: learntFrom, isEnd: false },
  { at: endedAt, documentId: endedBy, isEnd: true }
] AS event
WITH fact, about, begins, ends, event
WHERE event.at > ''
  AND event.at <= $knownAt // if knownAt
  AND coalesce(begins <= $asOf, true) AND coalesce(left($asOf, size(ends)) <= ends, true) // if asOf
WITH {
  recordedAt: event.at, documentId: event.documentId, isEnd: event.isEnd, fact: fact, validFrom: begins, validTo: ends,
  position: event.at + ' ' + event.documentId + ' ' + fact + CASE WHEN event.isEnd THEN ' 0 ' ELSE ' 1 ' END + about
} AS node
WHERE node.position > ''
