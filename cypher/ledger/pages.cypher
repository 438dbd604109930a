// What stands on the ledger's next pages, each a document as it was received?
// params: after, limit
// returns: rows
RETURN COLLECT {
  MATCH (document:Document)
  WHERE document.page > $after
  WITH document ORDER BY document.page LIMIT $limit
  RETURN document { .page, .receivedAt, .sha256, .payload }
} AS rows
