// What do the documents say that others correct or annul, and which other documents rest on what they introduced?
// As many of those are told as can matter: more than a batch can take back.
// params: ids, limit
// returns: rows
UNWIND $ids AS id
MATCH (document:Document {id: id})
RETURN document.id AS id, document.payload AS payload,
  COLLECT {
    MATCH (introduced:Subject|Case|Material|Official|User|Permission {documentId: document.id})-[link]-()
    WHERE link.documentId <> document.id AND present(link) AND type(link) <> 'BASED_ON'
    RETURN DISTINCT link.documentId LIMIT $limit
  } AS dependants
