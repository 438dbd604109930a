UNWIND $rows AS row
CREATE (subject:Subject:Organization)
SET subject = row.node
FOREACH (known IN row.identities |
  CREATE (subject)-[link:KNOWN_AS]->(identity:Identity)
  SET identity = known.node, link = known.link)
FOREACH (held IN row.identifiers |
  MERGE (identifier:Identifier {value: held.value, kind: held.kind})
  CREATE (subject)-[link:IDENTIFIED_BY]->(identifier)
  SET link = row.link)
FOREACH (used IN row.contacts |
  MERGE (contact:Contact {value: used.value, kind: used.kind}) ON CREATE SET contact.typename = 'Contact'
  CREATE (subject)-[link:REACHED_AT]->(contact)
  SET link = row.link)
