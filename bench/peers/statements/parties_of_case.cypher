UNWIND $keys AS key
MATCH (proceedings:Case {id: key})
RETURN key, COLLECT {
  MATCH (proceedings)<-[part:PARTY_TO]-(subject)
  WITH part, subject ORDER BY part.role, part.subjectId LIMIT $first
  RETURN part { .role, valid_from: part.validFrom, subject_id: subject.id, case_id: key }
} AS found
