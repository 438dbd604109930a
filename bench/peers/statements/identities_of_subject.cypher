UNWIND $keys AS key
MATCH (:Subject {id: key})-[:KNOWN_AS]->(identity)
WITH key, identity ORDER BY identity.validFrom DESC, identity.id DESC
RETURN key, collect(identity { .script, full_name: identity.fullName, valid_from: identity.validFrom }) AS found
