// To which subject does this link lead?
// returns: one
MATCH (other)-[parent]->(node:Subject)
