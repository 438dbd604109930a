UNWIND $keys AS key
MATCH (proceedings:Case {id: key})
RETURN key, proceedings { .id, .number, .status } AS found
