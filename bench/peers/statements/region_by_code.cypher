UNWIND $keys AS key
MATCH (region:Region {code: key})
RETURN key, region { .code, .name } AS found
