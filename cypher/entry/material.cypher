// Which information material does this entry concern?
// returns: one
MATCH (parent)-[:CONCERNS]->(node:Material)
