UNWIND $keys AS key
MATCH (article:Article {code: key})
RETURN key, article { .code, .name } AS found
