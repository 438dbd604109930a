// Notes the state of the ledger; what is null is taken away.
// params: noted
// returns: rows
// mode: write
MERGE (ledger:Ledger {name: 'documents'})
SET ledger += $noted
