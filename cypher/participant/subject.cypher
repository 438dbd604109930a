// Which subject is this participant?
// returns: one
MATCH (other)-[parent]->(node:Subject)
