MATCH (hub:Subject {id: $of})
RETURN {
  links: COUNT { (hub)-[:PAID]-() },
  hops: COLLECT {
    MATCH (hub)-[link:PAID]-(other)
    WITH link, other ORDER BY link.validFrom DESC, link.documentId DESC LIMIT 200
    RETURN {
      target: other { .id, .fullName },
      facts: [{
        kind: type(link), validFrom: link.validFrom, document: { id: link.documentId },
        amount: { minorUnits: link.amountMinorUnits, currency: link.amountCurrency }
      }]
    }
  }
} AS expansion
