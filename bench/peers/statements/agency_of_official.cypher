UNWIND $keys AS key
MATCH (:Official {id: key})-[:SERVES_IN]->(agency)
RETURN key, agency { .code, .name } AS found
