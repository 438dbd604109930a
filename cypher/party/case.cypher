// In which case is this part?
// returns: one
MATCH (other)-[parent]->(node:Case)
