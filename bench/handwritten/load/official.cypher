UNWIND $rows AS row
MATCH (agency:Agency {code: row.agency})
CREATE (official:Official)-[service:SERVES_IN]->(agency)
SET official = row.node, service = row.link
