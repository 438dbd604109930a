UNWIND $keys AS key
MATCH (:AccountEntry {id: key})-[:FOUNDED_ON]->(document)
WITH key, document ORDER BY document.receivedAt DESC, document.id DESC
RETURN key, collect(document { .number, supplier_code: document.supplier }) AS found
