// Who is this registered user today, and what is opened to the body? How do the request and its case stand?
// The case is that of the request, or the one that a request would be for.
// params: userId, day, requestId?, caseNumber?
// returns: rows
OPTIONAL MATCH (ledger:Ledger {name: 'documents'})
WITH ledger.page AS page // before all else: rights are never older than the page that they are said to be of
RETURN page, COLLECT {
  MATCH (user:User {id: $userId})-[:SERVES_AS]->(official:Official)-[:SERVES_IN]->(agency:Agency)
  RETURN {
    user: user {
      .id, .role, .iin, .bin, .unit, .territory, .clearances, .isResponsible, .designatedBy, .validFrom, .validTo
    },
    name: official.name,
    agency: agency.code,
    body: agency.kind,
    request: COLLECT {
      MATCH (user)<-[:MADE_BY]-(request:InformationRequest) // if requestId
      WHERE request.id = $requestId // if requestId
      MATCH (request:InformationRequest {id: ''}) // unless requestId
      RETURN request { .id, .ground, .proceedings, .purpose, .accounts, .verdict, .validTo }
    }[0],
    case: COLLECT {
      MATCH (user)<-[:MADE_BY]-(:InformationRequest {id: $requestId})-[:BASED_ON]->(proceedings:Case) // if requestId
      MATCH (proceedings:Case {number: $caseNumber}) // if caseNumber
      MATCH (proceedings:Case {id: ''}) // unless requestId, caseNumber
      RETURN {
        id: proceedings.id, kind: proceedings.kind, status: proceedings.status, region: proceedings.region,
        articles: COLLECT { MATCH (proceedings)-[:QUALIFIED_AS]->(article:Article) RETURN article.code },
        isTheUsers: EXISTS { MATCH (proceedings)-[:IN_PRODUCTION_OF]->(official) },
        isOpenToTheBody: proceedings.seal IS NULL
          OR EXISTS { MATCH (proceedings)-[:IN_PRODUCTION_OF]->(:Official)-[:SERVES_IN]->(agency) }
          OR EXISTS {
            MATCH (permission:Permission)-[:OPENS]->(proceedings)
            WHERE permission.toAgency = agency.code AND permission.validFrom <= $day AND permission.validTo >= $day
              AND permits(permission)
          }
      }
    }[0],
    permissions: COLLECT {
      MATCH (permission:Permission)-[:OPENS]->(opened:Case)
      WHERE permission.toAgency = agency.code AND permission.validFrom <= $day AND permission.validTo >= $day
        AND permits(permission)
      RETURN { case: opened.id, extent: permission.extent }
      LIMIT 1000
    }
  }
}[0] AS standing
