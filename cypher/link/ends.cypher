// Which subjects and cases are these, that links are looked for around? One that is merged into another is that one.
// params: ids, knownAt?
// returns: rows
RETURN COLLECT {
  UNWIND range(0, size($ids) - 1) AS position
  CALL (position) {
    MATCH (:Subject {id: $ids[position]})-[:MERGED_INTO*0..6]->(found:Person|Organization) // unless knownAt
    MATCH (:Subject|Annulled {id: $ids[position]})-[merges:MERGED_INTO|WAS_MERGED_INTO*0..6]->(found) // if knownAt
    WHERE true
    AND found.typename IN ['Person', 'Organization'] // if knownAt
    AND all(link IN merges WHERE link.recordedAt <= $knownAt AND coalesce(link.supersededAt > $knownAt, true)) // if knownAt
    AND NOT EXISTS { // if knownAt
      MATCH (found)-[into:MERGED_INTO|WAS_MERGED_INTO]->() // if knownAt
      WHERE into.recordedAt <= $knownAt AND coalesce(into.supersededAt > $knownAt, true) // if knownAt
    } // if knownAt
    RETURN found
    UNION
    MATCH (found:Case {id: $ids[position]}) // unless knownAt
    MATCH (found:Case|Annulled {id: $ids[position]}) // if knownAt
    WHERE visible(found)
    AND found.typename = 'Case' // if knownAt
    RETURN found
  }
  RETURN { position: position, key: elementId(found), name: found.id, typename: found.typename }
} AS ends,
COLLECT { MATCH (ledger:Ledger {name: 'documents'}) RETURN ledger.page }[0] AS page
