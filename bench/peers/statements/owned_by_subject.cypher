UNWIND $keys AS key
MATCH (subject:Subject {id: key})
RETURN key, COLLECT {
  MATCH (subject)-[link:OWNS]->(organization)
  WITH link, organization ORDER BY link.validFrom DESC, link.documentId DESC LIMIT $first
  RETURN { target_id: organization.id }
} AS found
