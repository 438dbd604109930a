// Which entries does a special account hold, in the order of their numbers, each with the document that it follows from?
// params: account, after, limit
// returns: rows
RETURN COLLECT {
  MATCH (entry:AccountEntry)
  WHERE entry.account = $account
    AND entry.number > $after
    AND visible(entry)
  WITH entry ORDER BY entry.number LIMIT $limit
  MATCH (document:Document {id: entry.documentId})
  OPTIONAL MATCH (entry:AccountEntry)-[:CONCERNS]->(subject:Subject|Material)
  RETURN {
    key: entry.number,
    payload: document.payload,
    isTellable: tellable(document),
    subjectName: coalesce(subject.fullName, subject.name, subject.title),
    subjectBornOn: subject.bornOn,
    subjectIdentifiers: COLLECT {
      MATCH (subject)-[:IDENTIFIED_BY]->(identifier:Identifier)
      WITH identifier ORDER BY identifier.kind, identifier.value
      RETURN identifier.kind + ' ' + identifier.value
    }
  } AS row
  ORDER BY entry.number
} AS rows
