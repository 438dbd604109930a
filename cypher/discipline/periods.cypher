// What did each body submit in each month: what was due, what came, how much of it late, refused or open?
// params: months, volumes, counted, supplier?, knownAt?
// returns: page
// order: node.period DESC, node.supplier
MATCH (agency:Agency)
USING INDEX agency:Agency(code)
WHERE agency.code > ''
  AND agency.code = coalesce($viewer.agency, agency.code)
  AND agency.code = $supplier // if supplier
  AND coalesce(agency.recordedAt <= $knownAt, true) // if knownAt
UNWIND $months AS month
CALL (agency, month) {
  MATCH (document:Document)
  WHERE document.supplier = agency.code
    AND document.dueOn >= month.firstDay AND document.dueOn <= month.lastDay AND document.isLate IS NOT NULL
    AND document.receivedAt <= $knownAt // if knownAt
  RETURN count(document) AS due, count(CASE WHEN document.isLate THEN 1 END) AS missed
}
CALL (agency, month) {
  MATCH (document:Document)
  WHERE document.supplier = agency.code
    AND document.receivedOn >= month.firstDay AND document.receivedOn <= month.lastDay
    AND document.receivedAt <= $knownAt // if knownAt
  WITH document.form AS form, document.openFields AS open, document.isLate AS isLate,
    document.standing AS standing, // unless knownAt
    CASE WHEN document.endedAt > $knownAt THEN 'IN_FORCE' ELSE document.standing END AS standing, // if knownAt
    count(document) AS number
  WITH number, isLate, standing, coalesce($counted[form], []) AS fields, open
  RETURN sum(number) AS received,
    sum(CASE WHEN isLate THEN number ELSE 0 END) AS late,
    sum(CASE WHEN standing = 'CORRECTED' THEN number ELSE 0 END) AS corrected,
    sum(CASE WHEN standing = 'ANNULLED' THEN number ELSE 0 END) AS annulled,
    sum(number * size(fields)) AS fieldsCounted,
    sum(number * size([field IN fields WHERE NOT field IN open])) AS fieldsFilled
}
CALL (agency, month) {
  MATCH (refusal:Refusal)
  WHERE refusal.supplier = agency.code AND refusal.refusedAt >= month.opensAt AND refusal.refusedAt < month.endsAt
    AND refusal.refusedAt <= $knownAt // if knownAt
  RETURN count(refusal) AS refused,
    count(CASE WHEN refusal.number IS NOT NULL AND NOT EXISTS {
      MATCH (held:Document {supplier: refusal.supplier, number: refusal.number})
      WHERE held.receivedAt <= $knownAt // if knownAt
    } THEN 1 END) AS openFindings
}
CALL (agency, month) {
  WITH CASE WHEN month.isOver AND agency.recordedAt < month.opensAt
    AND month.endsAt <= $knownAt // if knownAt
    THEN coalesce($volumes[agency.kind], {}) ELSE {} END AS fewest, agency, month
  UNWIND keys(fewest) AS form
  WITH fewest[form] AS expected, COUNT {
    MATCH (document:Document)
    WHERE document.supplier = agency.code AND document.form = form
      AND document.receivedOn >= month.firstDay AND document.receivedOn <= month.lastDay
      AND document.receivedAt <= $knownAt // if knownAt
  } AS number
  RETURN sum(expected) AS expected, sum(CASE WHEN number < expected THEN number ELSE expected END) AS expectedReceived
}
WITH {
  period: month.period, supplier: agency.code, due: due, missed: missed, received: received, late: late,
  corrected: corrected, annulled: annulled, refused: refused, openFindings: openFindings,
  fieldsCounted: fieldsCounted, fieldsFilled: fieldsFilled,
  expected: expected, expectedReceived: expectedReceived,
  firstDay: month.firstDay, lastDay: month.lastDay, opensAt: month.opensAt, endsAt: month.endsAt
} AS node
WHERE node.due + node.received + node.refused + node.expected > 0
