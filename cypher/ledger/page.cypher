// How far does the ledger go?
// returns: one
MATCH (node:Ledger {name: 'documents'})
