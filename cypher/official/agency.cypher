// In which body does this official serve?
// returns: one
MATCH (parent)-[:SERVES_IN]->(node:Agency)
