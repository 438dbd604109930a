// Records entries of the special accounts: whom each concerns, under which case, founded on which document; tells how many whole.
// params: rows
// returns: rows
// mode: write
UNWIND $rows AS row
MATCH (document:Document {id: row.node.documentId})
MERGE (entry:AccountEntry {id: row.node.id})
SET entry:$(row.node.typename), entry = row.node
CREATE (entry)-[founded:FOUNDED_ON]->(document)
SET founded = row.link
WITH row, entry
CALL (row, entry) {
  MATCH (subject:Subject|Material {id: row.subject})
  CREATE (entry)-[concerns:CONCERNS]->(subject)
  SET concerns = row.concerns
  RETURN count(concerns) AS subjects
}
CALL (row, entry) {
  MATCH (proceedings:Case {number: row.case})
  CREATE (entry)-[under:UNDER]->(proceedings)
  SET under = row.link,
    entry.seal = CASE WHEN NOT row.isForFinding THEN proceedings.seal + ' ' + entry.account END
  RETURN count(under) AS cases
}
CALL (row, entry) {
  UNWIND row.participants AS participant
  MATCH (subject:Subject {id: participant.subject})
  CREATE (entry)-[involves:INVOLVES]->(subject)
  SET involves = participant.link
  RETURN count(involves) AS participants
}
WITH row, subjects, cases, participants
WHERE subjects = CASE WHEN row.subject IS NULL THEN 0 ELSE 1 END
  AND cases = CASE WHEN row.case IS NULL THEN 0 ELSE 1 END
  AND participants = size(row.participants)
RETURN count(row) AS recorded
