// Notes on documents that they were corrected or annulled, by which document.
// params: rows
// returns: rows
// mode: write
UNWIND $rows AS row
MATCH (document:Document {id: row.document})
MATCH (target:Document {id: row.target})
SET target.standing = row.standing
CREATE (document)-[link:$(row.kind)]->(target)
SET link.recordedAt = row.recordedAt, link.documentId = document.id
