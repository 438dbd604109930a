// What does the registry hold of the case that a request names, and which of the persons named belong to it?
// Who has a part in the case belongs to it, whom an entry under it concerns, and whom a document links with such a one.
// params: userId, caseNumber, subjects
// returns: rows
RETURN COLLECT {
  MATCH (user:User {id: $userId})-[:SERVES_AS]->(official:Official)
  MATCH (proceedings:Case {number: $caseNumber})
  RETURN {
    id: proceedings.id, kind: proceedings.kind, status: proceedings.status, region: proceedings.region,
    articles: COLLECT { MATCH (proceedings)-[:QUALIFIED_AS]->(article:Article) RETURN article.code },
    isTheUsers: EXISTS { MATCH (proceedings)-[:IN_PRODUCTION_OF]->(official) },
    belonging: COLLECT {
      UNWIND $subjects AS id
      MATCH (:Subject {id: id})-[:MERGED_INTO*0..6]->(subject:Person|Organization)
      WHERE EXISTS { MATCH (subject)-[:PARTY_TO]->(proceedings) }
        OR EXISTS { MATCH (subject)<-[:CONCERNS]-(:AccountEntry)-[:UNDER]->(proceedings) }
        OR EXISTS {
          MATCH (subject)-[:RELATED_TO|ASSOCIATED_WITH|DIRECTOR_OF|FOUNDER_OF|OWNS|PAID]-(:Subject)-[:PARTY_TO]->(proceedings)
        }
      RETURN id
    }
  }
}[0] AS case
