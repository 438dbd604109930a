// What do the documents say that others correct or annul, and does anything rest on what they introduced?
// params: ids
// returns: rows
UNWIND $ids AS id
MATCH (document:Document {id: id})
RETURN document.id AS id, document.payload AS payload, document.supplier AS supplier,
  EXISTS {
    MATCH (introduced:Subject|Case|Material {documentId: document.id})-[link]-()
    WHERE link.documentId <> document.id AND NOT type(link) STARTS WITH 'WAS_' AND type(link) <> 'HAD'
  } AS hasDependants
