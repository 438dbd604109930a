// Which versions of this typology did somebody draft, the latest first?
// params: of
// returns: rows
RETURN COLLECT {
  MATCH (version:TypologyVersion)
  WHERE version.key STARTS WITH $of
  WITH version ORDER BY version.key DESC LIMIT 100
  RETURN version {
    .id, .typology, .number, .state, .reason, .parameterNames, .parameterValues, .recordedAt, .publishedAt,
    draftedBy: COLLECT { MATCH (version)-[:DONE_BY]->(:User)-[:SERVES_AS]->(official:Official) RETURN official.name }[0]
  }
} AS versions
