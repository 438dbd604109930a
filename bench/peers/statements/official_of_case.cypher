UNWIND $keys AS key
MATCH (:Case {id: key})-[:IN_PRODUCTION_OF]->(official)
RETURN key, official { .id, .name, .post } AS found
