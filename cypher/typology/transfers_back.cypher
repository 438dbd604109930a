// Which money comes back to whom it left, by payments one after another that each pass on most of the one before?
// Nobody is on the way whose payments are more than a few: through a hub everything comes back.
// params: after, slice, most, longest, days, leastPercent, mostLinks
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
  WHERE count { (start)-[:PAID]-() } <= $mostLinks
  MATCH circle = (start) ((:Subject)-[links:PAID]->(next:Subject) WHERE count { (next)-[:PAID]-() } <= $mostLinks){3,5} (start)
  WHERE size(links) <= $longest
    AND duration.inDays(date(links[0].validFrom), date(links[-1].validFrom)).days <= $days
    AND all(step IN range(1, size(links) - 1) WHERE
      links[step - 1].validFrom <= links[step].validFrom
      AND links[step].amountCurrency = links[step - 1].amountCurrency
      AND links[step].amountMinorUnits <= links[step - 1].amountMinorUnits
      AND links[step].amountMinorUnits * 100 >= links[step - 1].amountMinorUnits * $leastPercent)
    AND size(COLLECT { UNWIND nodes(circle) AS subject RETURN DISTINCT subject.id }) = size(links)
  RETURN {
    parts: [subject IN tail(nodes(circle)) | { part: 'PAYER', id: subject.id }],
    facts: [link IN links | told(link)]
  }
  LIMIT $most
} AS matches
