// Which of these persons belong to this case, by what the viewer may know of it?
// Who has a part in the case belongs to it, whom an entry under it concerns, and whom a document links with such a one.
// params: caseId, subjects
// returns: rows
RETURN COLLECT {
  UNWIND $subjects AS id
  MATCH (:Subject {id: id})-[:MERGED_INTO*0..6]->(subject:Person|Organization)
  MATCH (proceedings:Case {id: $caseId})
  WHERE visible(proceedings) AND (
    EXISTS { MATCH (subject)-[part:PARTY_TO]->(proceedings) WHERE visible(part) }
    OR EXISTS { MATCH (subject)<-[:CONCERNS]-(entry:AccountEntry)-[:UNDER]->(proceedings) WHERE visible(entry) }
    OR EXISTS {
      MATCH (subject)-[:RELATED_TO|ASSOCIATED_WITH|DIRECTOR_OF|FOUNDER_OF|OWNS|PAID]-(:Subject)-[part:PARTY_TO]->(proceedings)
      WHERE visible(part)
    }
  )
  RETURN id
} AS belonging
