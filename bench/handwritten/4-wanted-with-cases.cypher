MATCH (notice:WantedNotice {status: 'ACTIVE'})
WITH notice ORDER BY notice.validFrom DESC, notice.id DESC
WITH collect(notice) AS notices
RETURN {
  totalCount: size(notices),
  pageInfo: { hasNextPage: size(notices) > 20 },
  nodes: COLLECT {
    UNWIND notices[..20] AS notice
    MATCH (notice)-[:CONCERNS]->(subject)
    MATCH (notice)-[:UNDER]->(proceedings)-[:IN_PRODUCTION_OF]->(official)-[:SERVES_IN]->(agency)
    MATCH (region:Region {code: notice.region})
    RETURN notice {
      .number, .validFrom, .reason, .scope, .measure,
      region: region { .name },
      subject: subject { .id, .fullName, .bornOn },
      case: proceedings {
        .number,
        articles: COLLECT {
          MATCH (proceedings)-[:QUALIFIED_AS]->(article) RETURN article { .code, .name } ORDER BY article.code
        },
        official: official { .name, .post, agency: agency { .name } }
      }
    }
  }
} AS accountEntries
