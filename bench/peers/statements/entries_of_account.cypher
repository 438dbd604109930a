WITH COUNT { (:AccountEntry {account: $account, status: $status}) } AS total
RETURN {
  total_count: total,
  page_info: { has_next_page: total > $first },
  nodes: COLLECT {
    MATCH (entry:AccountEntry {account: $account, status: $status}) USING INDEX entry:AccountEntry(account, position)
    WHERE entry.position > ''
    WITH entry ORDER BY entry.position DESC LIMIT $first
    RETURN entry {
      .id, .typename, .number, .account, .status, .reason, .scope, .measure, .offence, .stage, .basis, .state,
      valid_from: entry.validFrom, deciding_court: entry.decidingCourt, region_code: entry.region,
      amount_minor_units: toString(entry.amountMinorUnits), amount_currency: entry.amountCurrency
    }
  }
} AS found
