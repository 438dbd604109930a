// The candidates alone, as the full-text index finds them, unscored: Esep's answer must be among them.
RETURN COLLECT {
  UNWIND range(0, size($queries) - 1) AS position
  RETURN {
    position: position,
    candidates: COLLECT {
      CALL db.index.fulltext.queryNodes('identity_keys', $queries[position], {limit: 400}) YIELD node AS hit, score
      MATCH (person:Person)-[:KNOWN_AS]->(hit)
      WITH person, max(score) AS near ORDER BY near DESC, person.id LIMIT 200
      RETURN person { .id, .fullName, .bornOn }
    }
  } ORDER BY position
} AS match
