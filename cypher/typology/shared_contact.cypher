// Who runs a company and gave an address or telephone number that somebody of the account of terrorist activity gave too?
// Relatives share them as a matter of course, and so do the many at an address of offices.
// params: after, slice, most, account, mostSharers
// returns: rows
CALL () {
  MATCH (start:AccountEntry)
  WHERE start.account = $account AND start.position > $after AND visible(start)
  RETURN start ORDER BY start.position LIMIT $slice
}
WITH collect(start) AS starts
RETURN starts[-1].position AS last, size(starts) AS looked, COLLECT {
  UNWIND starts AS start
  MATCH (start:AccountEntry)-[concerns:CONCERNS]->(designated:Subject)-[reached:REACHED_AT]->(contact:Contact)
  WHERE count { (contact)<-[:REACHED_AT]-() } <= $mostSharers
  MATCH (contact)<-[shares:REACHED_AT]-(other:Person)-[runs:DIRECTOR_OF|FOUNDER_OF|OWNS]->(company:Organization)
  WHERE other <> designated AND NOT EXISTS { (other)-[:RELATED_TO]-(designated) }
  WITH start, concerns, designated, other, company, collect(DISTINCT told(reached)) AS reaching,
    collect(DISTINCT told(shares)) AS sharing, collect(DISTINCT told(runs)) AS running
  RETURN {
    parts: [{ part: 'ENTRY', id: start.id }, { part: 'DESIGNATED', id: designated.id }, { part: 'OTHER', id: other.id },
      { part: 'COMPANY', id: company.id }],
    facts: [told(concerns)] + reaching + sharing + running
  }
  LIMIT $most
} AS matches
