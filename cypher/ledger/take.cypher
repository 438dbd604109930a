// Takes the ledger, so that one writer at a time looks, judges and writes; whoever comes second waits here.
// returns: rows
// mode: write
MERGE (ledger:Ledger {name: 'documents'})
SET ledger.isTaken = true
