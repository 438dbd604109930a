// Takes the parts of names that documents stated, which are about to end, out of the count.
// params: rows
// returns: rows
// mode: write
UNWIND $rows AS row
MATCH (:Subject {id: row.anchor})-[:MERGED_INTO*0..6]->(:Subject&!Merged)-[:KNOWN_AS {documentId: row.documentId}]->(ended:Identity)
UNWIND ended.partKeys AS value
MATCH (key:NameKey {value: value})
WITH key, count(*) AS fewer
SET key.count = key.count - fewer
