// Which bodies are there, by code?
// params: after, limit
// returns: rows
RETURN COLLECT {
  MATCH (agency:Agency)
  WHERE agency.code > $after
  WITH agency ORDER BY agency.code LIMIT $limit
  RETURN { key: agency.code, name: agency.name }
} AS rows
