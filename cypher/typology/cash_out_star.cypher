// Which company gathers payments of many companies and passes most of it to many persons, all in a few days?
// The days are counted from a payment to the company, and what is told is the first time when it was so.
// params: after, slice, most, leastPayers, leastTakers, days, leastPercent, mostLinks
// returns: rows
CALL () {
  MATCH (start:Organization)
  WHERE start.id > $after
  RETURN start ORDER BY start.id LIMIT $slice
}
WITH collect(start) AS starts
RETURN starts[-1].id AS last, size(starts) AS looked, COLLECT {
  UNWIND starts AS start
  WITH start
  WHERE $leastPayers + $leastTakers <= count { (start)-[:PAID]-() } <= $mostLinks
  MATCH (:Organization)-[first:PAID]->(start)
  WITH DISTINCT start, first.amountCurrency AS currency, first.validFrom AS since
  MATCH (payer:Organization)-[paid:PAID]->(start)
  WHERE paid.amountCurrency = currency AND since <= paid.validFrom
    AND duration.inDays(date(since), date(paid.validFrom)).days <= $days
  WITH start, currency, since, collect(DISTINCT payer.id) AS payers, collect(told(paid)) AS gathered,
    sum(toFloat(paid.amountMinorUnits)) AS came
  WHERE size(payers) >= $leastPayers
  MATCH (start)-[passed:PAID]->(taker:Person)
  WHERE passed.amountCurrency = currency AND since <= passed.validFrom
    AND duration.inDays(date(since), date(passed.validFrom)).days <= $days
  WITH start, since, payers, gathered, came, collect(DISTINCT taker.id) AS takers, collect(told(passed)) AS given,
    sum(toFloat(passed.amountMinorUnits)) AS went
  WHERE size(takers) >= $leastTakers AND went * 100 >= came * $leastPercent
  WITH start, since, payers, gathered, takers, given ORDER BY start.id, since
  WITH start, collect({ since: since, payers: payers, takers: takers, facts: gathered + given })[0] AS star
  RETURN {
    key: [start.id, star.since],
    parts: [{ part: 'CENTRE', id: start.id }] + [id IN star.payers | { part: 'PAYER', id: id }]
      + [id IN star.takers | { part: 'TAKER', id: id }],
    facts: star.facts
  }
  LIMIT $most
} AS matches
