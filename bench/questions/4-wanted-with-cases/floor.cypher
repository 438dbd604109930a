WITH COUNT { (:WantedNotice {status: 'ACTIVE'}) } AS total
RETURN {
  totalCount: total,
  pageInfo: { hasNextPage: total > 20 },
  nodes: COLLECT {
    MATCH (notice:AccountEntry {account: '12.3.3', status: 'ACTIVE'}) USING INDEX notice:AccountEntry(account, position)
    WHERE notice.position > ''
    WITH notice ORDER BY notice.position DESC LIMIT 20
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
