// Records entries of the special accounts: whom each concerns, under which case, founded on which document.
// params: rows
// returns: rows
// mode: write
UNWIND $rows AS row
MATCH (subject:Subject {id: row.subject})
MATCH (document:Document {id: row.node.documentId})
CREATE (subject)<-[concerns:CONCERNS]-(entry:AccountEntry:$(row.node.typename))-[:FOUNDED_ON]->(document)
SET entry = row.node, concerns = row.link
WITH row, entry
WHERE row.case IS NOT NULL
MATCH (proceedings:Case {number: row.case})
CREATE (entry)-[under:UNDER]->(proceedings)
SET under = row.link
