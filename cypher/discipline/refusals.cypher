// Why were documents of the body refused in this month, the most frequent reason first?
// returns: many
// limit: 30
MATCH (refusal:Refusal)
WHERE refusal.supplier = parent.supplier
  AND refusal.refusedAt >= parent.opensAt AND refusal.refusedAt < parent.endsAt
WITH refusal.code AS code, count(refusal) AS refused,
  count(CASE WHEN refusal.number IS NOT NULL AND NOT EXISTS {
    MATCH (held:Document {supplier: refusal.supplier, number: refusal.number})
  } THEN 1 END) AS open
ORDER BY refused DESC, code
WITH { code: code, refused: refused, open: open } AS node
