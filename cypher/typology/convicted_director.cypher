// Who became director of a new company after being convicted of laundering or of financing of terrorism?
// params: after, slice, most, account, years, days
// returns: rows
CALL () {
  MATCH (start:AccountEntry)
  WHERE start.account = $account AND start.position > $after AND visible(start)
  RETURN start ORDER BY start.position LIMIT $slice
}
WITH collect(start) AS starts
RETURN starts[-1].position AS last, size(starts) AS looked, COLLECT {
  UNWIND starts AS start
  MATCH (start:AccountEntry)-[concerns:CONCERNS]->(director:Person)-[directs:DIRECTOR_OF]->(company:Organization)
  WHERE start.stage = 'CONVICTED' AND start.convictedOn < directs.validFrom
    AND duration.between(date(start.convictedOn), date(directs.validFrom)).years < $years
  MATCH (company)-[known:KNOWN_AS]->(:Identity)
  WITH start, concerns, director, directs, company, min(known.validFrom) AS since
  WHERE duration.inDays(date(since), date(directs.validFrom)).days <= $days
  RETURN {
    parts: [{ part: 'ENTRY', id: start.id }, { part: 'DIRECTOR', id: director.id }, { part: 'COMPANY', id: company.id }],
    facts: [told(concerns), told(directs)]
  }
  LIMIT $most
} AS matches
