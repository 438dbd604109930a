// Records officials and the body in which each serves; tells how many.
// params: rows
// returns: rows
// mode: write
UNWIND $rows AS row
MATCH (agency:Agency {code: row.agency})
MERGE (official:Official {id: row.node.id})
SET official = row.node
CREATE (official)-[service:SERVES_IN]->(agency)
SET service = row.link
RETURN count(official) AS recorded
