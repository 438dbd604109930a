// Keeps entries as corrected documents stated them, with all that they led to; tells how many.
// What an entry was is a node of its own, so that questions about the past match it as they match what is: with what had
// ended before, as when a merge gave the entry to another subject.
// params: rows
// returns: rows
// mode: write
UNWIND $rows AS row
MATCH (entry:AccountEntry {id: row.anchor})
CREATE (entry)-[had:HAD]->(past:PastEntry)
SET past = properties(entry), past.supersededAt = row.supersededAt, past.supersededBy = row.supersededBy,
  had.documentId = row.documentId
WITH row, entry, past
CALL (row, entry, past) {
  MATCH (entry)-[link]->(other)
  WHERE link.documentId = row.documentId AND present(link)
  CREATE (past)-[was:$('WAS_' + type(link))]->(other)
  SET was = properties(link), was.supersededAt = row.supersededAt, was.supersededBy = row.supersededBy
  DELETE link
}
CALL (row, entry, past) {
  MATCH (entry)-[ended]->(other)
  WHERE ended.documentId = row.documentId AND type(ended) STARTS WITH 'WAS_'
  CREATE (past)-[was:$(type(ended))]->(other)
  SET was = properties(ended)
  DELETE ended
}
RETURN count(past) AS recorded
