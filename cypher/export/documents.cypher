// Which documents does the registry hold, page by page of its ledger, and what more is known of whom each introduced?
// params: after, limit, forms
// returns: rows
RETURN COLLECT {
  MATCH (document:Document)
  WHERE document.page > $after
    AND document.form IN $forms
    AND readable(document) AND tellable(document)
  WITH document ORDER BY document.page LIMIT $limit
  RETURN {
    key: document.page,
    payload: document.payload,
    standing: document.standing,
    receivedAt: document.receivedAt,
    identities: COLLECT {
      MATCH (person:Subject {documentId: document.id})-[:KNOWN_AS]->(identity:Identity)
      WHERE identity.documentId <> document.id
      WITH identity ORDER BY identity.recordedAt, identity.id
      RETURN identity {
        .documentId, .surname, .givenName, .patronymic, .name, .script, .bornOn, .birthPlace, .validFrom, .validTo
      }
    }
  }
} AS rows
