// What do these links say, which documents state them, and what are the things called that they link?
// params: links, entries, things, asOf?, knownAt?
// returns: rows
RETURN COLLECT {
  UNWIND $links AS key
  MATCH ()-[link]->()
  WHERE elementId(link) = key AND visible(link)
  RETURN link {
    .validFrom, .validTo, .recordedAt, .role, .kinship, .sharePercent, .amountMinorUnits, .amountCurrency, .documentId,
    key: key,
    document: COLLECT {
      MATCH (document:Document {id: link.documentId})
      WHERE readable(document)
      RETURN document { .id, .form, .number, .supplier, .receivedAt, .sha256 }
    }[0]
  }
} AS facts,
COLLECT {
  UNWIND $entries AS key
  MATCH (linking)
  WHERE elementId(linking) = key AND visible(linking)
  RETURN linking {
    .validFrom, .validTo, .recordedAt, .account, .documentId,
    key: key, entryId: linking.id,
    document: COLLECT {
      MATCH (document:Document {id: linking.documentId})
      WHERE readable(document)
      RETURN document { .id, .form, .number, .supplier, .receivedAt, .sha256 }
    }[0]
  }
} AS entries,
COLLECT {
  UNWIND $things AS key
  MATCH (one)
  WHERE elementId(one) = key AND visible(one)
  RETURN {
    key: key, id: one.id,
    name: coalesce(
      COLLECT {
        MATCH (one)-[known:KNOWN_AS]->(identity:Identity) // unless knownAt
        MATCH (one)-[known:KNOWN_AS|WAS_KNOWN_AS]->(identity:Identity) // if knownAt
        WHERE true
          AND known.validFrom <= $asOf AND coalesce(left($asOf, size(known.validTo)) <= known.validTo, true) // if asOf
          AND known.recordedAt <= $knownAt AND coalesce(known.supersededAt > $knownAt, true) // if knownAt
        RETURN identity.fullName ORDER BY identity.validFrom DESC, identity.recordedAt DESC, identity.id DESC LIMIT 1
      }[0],
      one.number, one.value
    )
  }
} AS things,
COLLECT { MATCH (ledger:Ledger {name: 'documents'}) RETURN ledger.page }[0] AS page
