// Turns the ledger to its next empty page.
// params: page, receivedAt
// returns: rows
// mode: write
MATCH (ledger:Ledger {name: 'documents'})
SET ledger.page = $page,
  ledger.receivedAt = CASE WHEN coalesce(ledger.receivedAt, '') < $receivedAt THEN $receivedAt ELSE ledger.receivedAt END
