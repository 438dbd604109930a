// Notes the state of the ledger; what is null is taken away.
// params: state
// returns: rows
// mode: write
MERGE (ledger:Ledger {name: 'documents'})
SET ledger += $state
