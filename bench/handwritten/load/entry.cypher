UNWIND $rows AS row
MATCH (document:Document {id: row.node.documentId})
CREATE (entry:AccountEntry:$(row.node.typename))-[founded:FOUNDED_ON]->(document)
SET entry = row.node, founded = row.link
WITH row, entry
CALL (row, entry) {
  MATCH (subject:Subject|Material {id: row.subject})
  CREATE (entry)-[concerns:CONCERNS]->(subject)
  SET concerns = row.link
}
CALL (row, entry) {
  MATCH (proceedings:Case {number: row.case})
  CREATE (entry)-[under:UNDER]->(proceedings)
  SET under = row.link
}
CALL (row, entry) {
  UNWIND row.participants AS participant
  MATCH (subject:Subject {id: participant.subject})
  CREATE (entry)-[involves:INVOLVES]->(subject)
  SET involves = participant.link
}
