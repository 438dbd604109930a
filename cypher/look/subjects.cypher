// Which of these ids are those of subjects?
// params: ids
// returns: rows
RETURN COLLECT {
  UNWIND $ids AS id
  MATCH (subject:Subject {id: id})
  RETURN subject.id
} AS ids
