// Who is this registered user today, and what is opened to the body? How do the request and its case stand?
// What an investigator permits counts of who has, or had, the case in production; else the giver's body counts.
// params: userId, requestId, day
// returns: rows
RETURN COLLECT {
  MATCH (user:User {id: $userId})-[:SERVES_AS]->(official:Official)-[:SERVES_IN]->(agency:Agency)
  RETURN {
    user: user {
      .id, .role, .iin, .bin, .unit, .territory, .clearances, .isResponsible, .designatedBy, .validFrom, .validTo
    },
    name: official.name,
    agency: agency.code,
    body: agency.kind,
    request: COLLECT {
      MATCH (user)<-[:MADE_BY]-(request:InformationRequest {id: $requestId})
      RETURN request { .id, .proceedings, .accounts, .verdict, .validTo }
    }[0],
    case: COLLECT {
      MATCH (user)<-[:MADE_BY]-(:InformationRequest {id: $requestId})-[:BASED_ON]->(proceedings:Case)
      RETURN {
        id: proceedings.id, kind: proceedings.kind, status: proceedings.status, region: proceedings.region,
        articles: COLLECT { MATCH (proceedings)-[:QUALIFIED_AS]->(article:Article) RETURN article.code },
        isTheUsers: EXISTS { MATCH (proceedings)-[:IN_PRODUCTION_OF]->(official) }
      }
    }[0],
    permissions: COLLECT {
      MATCH (permission:Permission)-[:OPENS]->(opened:Case)
      WHERE permission.toAgency = agency.code AND permission.validFrom <= $day AND permission.validTo >= $day
      MATCH (permission)-[:GIVEN_BY]->(giver:Official)-[:SERVES_IN]->(of:Agency)
      WHERE of.kind = permission.capacity OR (
        permission.capacity IN ['INVESTIGATOR', 'INTERROGATING_OFFICER']
        AND EXISTS { MATCH (opened)-[:IN_PRODUCTION_OF|WAS_IN_PRODUCTION_OF]->(giver) }
      )
      RETURN { case: opened.id, extent: permission.extent }
      LIMIT 1000
    }
  }
}[0] AS standing,
COLLECT { MATCH (ledger:Ledger {name: 'documents'}) RETURN ledger.page }[0] AS page
