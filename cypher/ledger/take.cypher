// Takes the ledger, so that one writer at a time looks, judges and writes, and tells its last page and when that was.
// To set what is set already takes the node's lock: whoever comes second waits there, and then reads what the first left.
// returns: rows
// mode: write
MERGE (ledger:Ledger {name: 'documents'})
SET ledger.name = 'documents'
WITH ledger
RETURN coalesce(ledger.page, 0) AS page, coalesce(ledger.receivedAt, '') AS receivedAt
