// Takes the ledger, so that one writer at a time looks, judges and writes, and tells its last page and when that was.
// Whoever comes second waits at SET, and then reads what the first one left.
// returns: rows
// mode: write
MERGE (ledger:Ledger {name: 'documents'})
SET ledger.isTaken = true
WITH ledger
RETURN coalesce(ledger.page, 0) AS page, coalesce(ledger.receivedAt, '') AS receivedAt
