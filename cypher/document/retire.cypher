// Moves the relationships that documents stated from now into the past, from whoever holds them.
// params: rows
// returns: rows
// mode: write
UNWIND $rows AS row
MATCH (named:Subject|Case|AccountEntry|Official|Material|User|Permission {id: row.anchor})-[:MERGED_INTO*0..6]->(anchor:!Merged)
CALL (row, anchor) {
  MATCH (anchor)-[link]->(other)
  WHERE link.documentId = row.documentId AND present(link)
  CREATE (anchor)-[past:$('WAS_' + type(link))]->(other)
  SET past = properties(link), past.supersededAt = row.supersededAt, past.supersededBy = row.supersededBy
  DELETE link
}
CALL (row, anchor) {
  MATCH (anchor)<-[link]-(other)
  WHERE link.documentId = row.documentId AND present(link)
  CREATE (anchor)<-[past:$('WAS_' + type(link))]-(other)
  SET past = properties(link), past.supersededAt = row.supersededAt, past.supersededBy = row.supersededBy
  DELETE link
}
