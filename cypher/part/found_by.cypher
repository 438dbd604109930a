// Who or what is `found` by this id? One that was merged into another is that one.
MATCH (:Subject {id: thing})-[:MERGED_INTO*0..6]->(found:Person|Organization)
RETURN found
UNION
MATCH (found:Case {id: thing})
WHERE visible(found)
RETURN found
UNION
MATCH (found:AccountEntry {id: thing})
WHERE visible(found)
RETURN found
