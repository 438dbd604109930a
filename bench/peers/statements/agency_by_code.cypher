UNWIND $keys AS key
MATCH (agency:Agency {code: key})
RETURN key, agency { .code, .name } AS found
