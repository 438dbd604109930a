// Turns the ledger to its next empty page.
// params: page, receivedAt, derivation
// returns: rows
// mode: write
MATCH (ledger:Ledger {name: 'documents'})
SET ledger.page = $page, ledger.derivation = $derivation,
  ledger.receivedAt = CASE WHEN coalesce(ledger.receivedAt, '') < $receivedAt THEN $receivedAt ELSE ledger.receivedAt END
