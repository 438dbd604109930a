// Notes of numbers that they contradict what else is held, or no longer do.
// params: rows
// returns: rows
// mode: write
UNWIND $rows AS row
MATCH (identifier:Identifier {value: row.value, kind: row.kind})
MATCH (:Subject {id: row.subject})-[link:IDENTIFIED_BY {documentId: row.documentId}]->(identifier)
SET link.conflicts = row.conflicts, link.contestedAt = row.contestedAt,
  link.contestedFor = row.contestedFor, link.contestedNumber = row.contestedNumber
