// Which of the names is it that fitted?
// params: knownAt?
// returns: one
MATCH (:Subject {id: parent.id})-[:KNOWN_AS]->(node:Identity {id: parent.identityId}) // unless knownAt
MATCH (:Subject|Annulled {id: parent.id})-[link:KNOWN_AS|WAS_KNOWN_AS]->(node:Identity {id: parent.identityId}) // if knownAt
WHERE true
  AND link.recordedAt <= $knownAt AND coalesce(link.supersededAt > $knownAt, true) // if knownAt
