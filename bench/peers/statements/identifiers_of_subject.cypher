UNWIND $keys AS key
MATCH (:Subject {id: key})-[:IDENTIFIED_BY]->(identifier)
WITH key, identifier ORDER BY identifier.kind, identifier.value
RETURN key, collect(identifier { .kind, .value }) AS found
