RETURN {
  totalCount: COUNT { (:WantedNotice {status: 'ACTIVE'}) },
  nodes: COLLECT {
    MATCH (notice:AccountEntry {account: '12.3.3', status: 'ACTIVE'}) USING INDEX notice:AccountEntry(account, position)
    WHERE notice.position > ''
    WITH notice ORDER BY notice.position DESC LIMIT 50
    MATCH (notice)-[:CONCERNS]->(subject)
    MATCH (notice)-[:UNDER]->(proceedings)
    RETURN notice {
      .number, .validFrom, .reason,
      subject: subject { .id, .fullName, .bornOn },
      case: proceedings { .number, .status }
    }
  }
} AS accountEntries,
COLLECT {
  MATCH (amount:ConfiscatedTotal)
  WITH amount.amountCurrency AS currency, sum(amount.entries) AS entries, sum(amount.amountMinorUnits) AS total
  RETURN { entries: entries, amount: { minorUnits: total, currency: currency } } ORDER BY currency
} AS confiscatedTotals
