// Which documents does the registry hold, in the order of their ids, and what more is known of whom each introduced?
// params: after, limit, forms, until
// returns: rows
RETURN COLLECT {
  MATCH (document:Document)
  WHERE document.id > $after
    AND document.form IN $forms
    AND document.receivedAt <= $until
    AND NOT EXISTS { MATCH (document)-[:ANNULS]->(target:Document) WHERE NOT target.form IN $forms }
  WITH document ORDER BY document.id LIMIT $limit
  RETURN {
    key: document.id,
    form: document.form,
    payload: document.payload,
    standing: document.standing,
    receivedAt: document.receivedAt,
    corrections: COALESCE(head(COLLECT {
      MATCH chain = (document)-[:CORRECTS*1..20]->(:Document)
      RETURN length(chain) ORDER BY length(chain) DESC LIMIT 1
    }), 0),
    ends: head(COLLECT { MATCH (document)-[:ANNULS]->(target:Document) RETURN target.form }),
    identities: COLLECT {
      MATCH (person:Subject {documentId: document.id})-[:KNOWN_AS]->(identity:Identity)
      WHERE identity.documentId <> document.id
      WITH identity ORDER BY identity.validFrom, identity.id
      RETURN identity {
        .documentId, .surname, .givenName, .patronymic, .name, .script, .bornOn, .birthPlace, .validFrom, .validTo
      }
    }
  }
} AS rows
