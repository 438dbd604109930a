// How many pages has the ledger, and when was the last one written?
// returns: rows
RETURN
  coalesce(head(COLLECT { MATCH (ledger:Ledger {name: 'documents'}) RETURN ledger.page }), 0) AS page,
  coalesce(head(COLLECT { MATCH (ledger:Ledger {name: 'documents'}) RETURN ledger.receivedAt }), '') AS receivedAt
