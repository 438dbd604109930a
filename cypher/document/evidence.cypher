// What is held of these subjects, and of all who hold a number that one of them holds or held, that numbers may contradict?
// params: ids, kinds
// returns: rows
UNWIND $ids AS id
MATCH (:Subject|Annulled {id: id})-[:MERGED_INTO*0..6]->(one)
MATCH (one)-[:IDENTIFIED_BY|WAS_IDENTIFIED_BY]->(identifier:Identifier)
WHERE identifier.kind IN $kinds
WITH DISTINCT identifier
MATCH (identifier)<-[:IDENTIFIED_BY]-(holder:Subject)
WITH DISTINCT holder
RETURN holder.id AS subject, holder.sex AS sex,
  COLLECT {
    MATCH (holder)-[:KNOWN_AS]->(identity:Identity)
    WHERE identity.bornOn > ''
    RETURN identity.bornOn
  } AS births,
  COLLECT {
    MATCH (holder)-[link:IDENTIFIED_BY]->(held:Identifier)
    WHERE held.kind IN $kinds
    MATCH (document:Document {id: link.documentId})
    RETURN {
      kind: held.kind, value: held.value, documentId: document.id, supplier: document.supplier,
      conflicts: link.conflicts, contestedAt: link.contestedAt,
      holders: COUNT { MATCH (held)<-[:IDENTIFIED_BY]-(other:Subject) RETURN DISTINCT other }
    }
  } AS numbers
