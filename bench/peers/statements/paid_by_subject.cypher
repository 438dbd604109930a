UNWIND $keys AS key
MATCH (subject:Subject {id: key})
RETURN key, {
  total_count: COUNT { (subject)-[:PAID]->() },
  nodes: COLLECT {
    MATCH (subject)-[link:PAID]->(target)
    WITH link, target ORDER BY link.validFrom DESC, link.documentId DESC LIMIT $first
    RETURN {
      target_id: target.id,
      facts: [{
        kind: type(link), is_reversed: false, valid_from: link.validFrom, document_id: link.documentId,
        amount_minor_units: toString(link.amountMinorUnits), amount_currency: link.amountCurrency
      }]
    }
  }
} AS found
