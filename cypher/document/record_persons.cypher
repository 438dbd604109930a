// Records persons with their identities, identifiers and contacts; tells how many.
// params: rows
// returns: rows
// mode: write
UNWIND $rows AS row
MERGE (person:Subject {id: row.node.id})
SET person = row.node
FOREACH (_ IN CASE WHEN person:Merged THEN [] ELSE [1] END | SET person:Person)
WITH row, CASE WHEN row.holder IS NULL THEN person ELSE COLLECT { MATCH (holder:Subject {id: row.holder}) RETURN holder }[0] END AS person
FOREACH (known IN row.identities |
  CREATE (person)-[link:KNOWN_AS]->(identity:Identity)
  SET identity = known.node, link = known.link)
FOREACH (held IN row.identifiers |
  MERGE (identifier:Identifier {value: held.value, kind: held.kind}) ON CREATE SET identifier.typename = 'Identifier'
  CREATE (person)-[link:IDENTIFIED_BY]->(identifier)
  SET link = row.link)
FOREACH (used IN row.contacts |
  MERGE (contact:Contact {value: used.value, kind: used.kind}) ON CREATE SET contact.typename = 'Contact'
  CREATE (person)-[link:REACHED_AT]->(contact)
  SET link = row.link)
RETURN count(person) AS recorded
