UNWIND $keys AS key
MATCH (:AccountEntry {id: key})-[:UNDER]->(proceedings)
RETURN key, proceedings { .id, .number, .status } AS found
