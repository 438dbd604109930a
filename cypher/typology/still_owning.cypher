// Who owns a company still, as before an amount was confiscated from them?
// params: after, slice, most, account, leastShare
// returns: rows
CALL () {
  MATCH (start:AccountEntry)
  WHERE start.account = $account AND start.position > $after AND visible(start)
  RETURN start ORDER BY start.position LIMIT $slice
}
WITH collect(start) AS starts
RETURN starts[-1].position AS last, size(starts) AS looked, COLLECT {
  UNWIND starts AS start
  MATCH (start:AccountEntry)-[concerns:CONCERNS]->(owner:Subject)-[owns:OWNS]->(company:Organization)
  WHERE start.state <> 'RETURNED' AND owns.validFrom <= start.decidedOn AND owns.validTo IS NULL
    AND coalesce(owns.sharePercent, 100) >= $leastShare
  WITH owner, owns, company, start, concerns ORDER BY start.id
  WITH owner, company, collect(DISTINCT told(concerns)) AS confiscated, collect(DISTINCT told(owns)) AS owning,
    collect(DISTINCT start.id) AS entries
  RETURN {
    key: [owner.id, company.id],
    parts: [{ part: 'OWNER', id: owner.id }, { part: 'COMPANY', id: company.id }] + [id IN entries | { part: 'ENTRY', id: id }],
    facts: confiscated + owning
  }
  LIMIT $most
} AS matches
