// Notes on documents in force that they were corrected or annulled, by which document; tells how many were in force.
// params: rows
// returns: rows
// mode: write
UNWIND $rows AS row
MATCH (document:Document {id: row.document})
MATCH (target:Document {id: row.target})
WHERE target.standing = 'IN_FORCE'
SET target.standing = row.standing, target.endedAt = row.recordedAt
CREATE (document)-[link:$(row.kind)]->(target)
SET link.recordedAt = row.recordedAt, link.documentId = document.id
RETURN count(target) AS recorded
