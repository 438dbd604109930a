UNWIND $keys AS key
MATCH (subject:Subject {id: key})
RETURN key, {
  total_count: COUNT { (subject)<-[:CONCERNS]-() },
  nodes: COLLECT {
    MATCH (subject)<-[:CONCERNS]-(entry)
    WITH entry ORDER BY entry.validFrom DESC, entry.id DESC LIMIT $first
    RETURN entry {
      .id, .typename, .number, .account, .status, .reason, .scope, .measure, .offence, .stage, .basis, .state,
      valid_from: entry.validFrom, deciding_court: entry.decidingCourt, region_code: entry.region,
      amount_minor_units: toString(entry.amountMinorUnits), amount_currency: entry.amountCurrency
    }
  }
} AS found
