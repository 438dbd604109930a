// Moves what a document stated from now into the past: its relationships and the state of the node they hang on.
// params: rows
// returns: rows
// mode: write
UNWIND $rows AS row
MATCH (anchor:Subject|Case|AccountEntry|Official|Material {id: row.anchor})
CALL (row, anchor) {
  MATCH (anchor)-[link]->(other)
  WHERE link.documentId = row.documentId
  CREATE (anchor)-[past:$('WAS_' + type(link))]->(other)
  SET past = properties(link), past.supersededAt = row.supersededAt, past.supersededBy = row.supersededBy
  DELETE link
}
CALL (row, anchor) {
  MATCH (anchor)<-[link]-(other)
  WHERE link.documentId = row.documentId
  CREATE (anchor)<-[past:$('WAS_' + type(link))]-(other)
  SET past = properties(link), past.supersededAt = row.supersededAt, past.supersededBy = row.supersededBy
  DELETE link
}
WITH row, anchor
WHERE anchor.documentId = row.documentId
CREATE (anchor)-[had:HAD]->(version:Version)
SET version = properties(anchor), version.supersededAt = row.supersededAt, version.supersededBy = row.supersededBy,
  had.documentId = row.documentId
