// Does this permission open what it names (Article 9.2)? It is of the investigator who had the case in production when it
// was given, or of a prosecutor or a court.
EXISTS {
  MATCH (thing)-[:GIVEN_BY]->(giver:Official)-[:SERVES_IN]->(of:Agency)
  WHERE of.kind = thing.capacity OR (thing.capacity IN ['INVESTIGATOR', 'INTERROGATING_OFFICER'] AND EXISTS {
    MATCH (thing)-[:OPENS]->(:Case)-[production:IN_PRODUCTION_OF|WAS_IN_PRODUCTION_OF]->(giver)
    WHERE production.recordedAt <= thing.recordedAt AND coalesce(production.supersededAt > thing.recordedAt, true)
  })
}
