UNWIND $keys AS key
MATCH (:Case {id: key})-[:QUALIFIED_AS]->(article)
WITH key, article ORDER BY article.code
RETURN key, collect(article { .code, .name }) AS found
