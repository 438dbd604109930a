// How far does the ledger go, by which rules was the graph made of it, and is it being made anew?
// returns: rows
RETURN COLLECT {
  MATCH (ledger:Ledger {name: 'documents'})
  RETURN ledger { .page, .derivation, .isDeriving }
}[0] AS ledger
