// Who is paid by whom through somebody of the account of terrorist activity, who passes on most of it in a few days?
// params: after, slice, most, account, days, leastPercent, mostLinks
// returns: rows
CALL () {
  MATCH (start:AccountEntry)
  WHERE start.account = $account AND start.position > $after AND visible(start)
  RETURN start ORDER BY start.position LIMIT $slice
}
WITH collect(start) AS starts
RETURN starts[-1].position AS last, size(starts) AS looked, COLLECT {
  UNWIND starts AS start
  MATCH (start:AccountEntry)-[concerns:CONCERNS]->(through:Subject)
  WHERE count { (through)-[:PAID]-() } <= $mostLinks
  MATCH (payer:Subject)-[paid:PAID]->(through)-[passed:PAID]->(payee:Subject)
  WHERE payer <> payee AND passed.amountCurrency = paid.amountCurrency
    AND passed.amountMinorUnits <= paid.amountMinorUnits
    AND passed.amountMinorUnits * 100 >= paid.amountMinorUnits * $leastPercent
    AND paid.validFrom <= passed.validFrom
    AND duration.inDays(date(paid.validFrom), date(passed.validFrom)).days <= $days
  RETURN {
    parts: [{ part: 'ENTRY', id: start.id }, { part: 'PAYER', id: payer.id }, { part: 'THROUGH', id: through.id },
      { part: 'PAYEE', id: payee.id }],
    facts: [told(concerns), told(paid), told(passed)]
  }
  LIMIT $most
} AS matches
