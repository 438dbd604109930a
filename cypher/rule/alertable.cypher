// May this viewer know of this alert? It tells of facts, so each of the documents that state them may be read.
NOT EXISTS {
  MATCH (thing)-[:RESTS_ON]->(statement:Document)
  WHERE NOT readable(statement)
}
