// What is the thing with this id? A subject that is merged into another is answered with that one.
// params: id, asOf?, knownAt?
// returns: one
// then: thing.then
CALL () {
  MATCH (:Subject {id: $id})-[:MERGED_INTO*0..6]->(found:Person|Organization) // unless knownAt
  MATCH (:Subject|Annulled {id: $id})-[merges:MERGED_INTO|WAS_MERGED_INTO*0..6]->(found) // if knownAt
  WHERE true
  AND found.typename IN ['Person', 'Organization'] // if knownAt
  AND all(link IN merges WHERE link.recordedAt <= $knownAt AND coalesce(link.supersededAt > $knownAt, true)) // if knownAt
  AND NOT EXISTS { // if knownAt
    MATCH (found)-[into:MERGED_INTO|WAS_MERGED_INTO]->() // if knownAt
    WHERE into.recordedAt <= $knownAt AND coalesce(into.supersededAt > $knownAt, true) // if knownAt
  } // if knownAt
  AND ( // if knownAt
    found.recordedAt <= $knownAt // if knownAt
    OR EXISTS { MATCH (found)-[:HAD]->(first:Version) WHERE first.recordedAt <= $knownAt } // if knownAt
  ) // if knownAt
  AND coalesce(found.supersededAt > $knownAt, true) // if knownAt
  RETURN found
  UNION
  MATCH (found:Case|Material|Official {id: $id}) // unless knownAt
  MATCH (found:Case|Material|Official|Annulled {id: $id}) // if knownAt
  WHERE visible(found)
  AND found.typename IN ['Case', 'Material', 'Official'] // if knownAt
  AND ( // if knownAt
    found.recordedAt <= $knownAt // if knownAt
    OR EXISTS { MATCH (found)-[:HAD]->(first:Version) WHERE first.recordedAt <= $knownAt } // if knownAt
  ) // if knownAt
  AND coalesce(found.supersededAt > $knownAt, true) // if knownAt
  RETURN found
  UNION
  MATCH (found:AccountEntry|Annulled {id: $id}) // unless knownAt
  MATCH (found:AccountEntry|PastEntry|Annulled {id: $id}) // if knownAt
  WHERE visible(found)
  AND found.validFrom <= $asOf AND coalesce(left($asOf, size(found.validTo)) <= found.validTo, true) // if asOf
  AND found.recordedAt <= $knownAt AND (found:Annulled OR coalesce(found.supersededAt > $knownAt, true)) // if knownAt
  RETURN found
  UNION
  MATCH (found:Document {id: $id})
  WHERE readable(found)
  AND found.receivedAt <= $knownAt // if knownAt
  RETURN found
}
WITH found AS node
