UNWIND $keys AS key
MATCH (subject:Subject {id: key})
RETURN key, COLLECT {
  MATCH (subject)-[part:PARTY_TO]->(proceedings)
  WITH part, proceedings ORDER BY part.validFrom DESC, part.role, part.documentId DESC LIMIT $first
  RETURN part { .role, valid_from: part.validFrom, subject_id: key, case_id: proceedings.id }
} AS found
