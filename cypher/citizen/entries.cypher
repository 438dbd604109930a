// What do the special accounts hold on the citizen with this number, newest first?
// Where a number is contested, who asks may be somebody else than whom it shows: then nothing is told by it.
// params: limit
// returns: rows
RETURN COLLECT {
  MATCH (:Identifier {kind: 'IIN', value: $viewer.iin})<-[held:IDENTIFIED_BY]-(person:Person)
  WHERE held.contestedAt IS NULL
  MATCH (person)<-[:CONCERNS]-(entry:AccountEntry)
  WHERE visible(entry)
  WITH person, entry ORDER BY entry.position DESC LIMIT $limit
  MATCH (document:Document {id: entry.documentId})
  RETURN {
    id: entry.id, person: person.id, account: entry.account, number: entry.number, status: entry.status,
    validFrom: entry.validFrom, validTo: entry.validTo, article: entry.article, region: entry.region,
    supplier: document.supplier, documentNumber: document.number, receivedAt: document.receivedAt
  }
} AS entries
