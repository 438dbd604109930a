// Why were documents of the body refused in this month, the most frequent reason first?
// params: knownAt?
// returns: many
// limit: 30
MATCH (refusal:Refusal)
WHERE refusal.supplier = parent.supplier
  AND refusal.refusedAt >= parent.opensAt AND refusal.refusedAt < parent.endsAt
  AND refusal.refusedAt <= $knownAt // if knownAt
WITH refusal.code AS code, count(refusal) AS refused,
  count(CASE WHEN refusal.number IS NOT NULL AND NOT EXISTS {
    MATCH (held:Document {supplier: refusal.supplier, number: refusal.number})
    WHERE held.receivedAt <= $knownAt // if knownAt
  } THEN 1 END) AS open
ORDER BY refused DESC, code
WITH { code: code, refused: refused, open: open } AS node
