UNWIND $rows AS row
MATCH (person:Subject {id: row.person})
CREATE (person)-[link:KNOWN_AS]->(identity:Identity)
SET identity = row.identity.node, link = row.identity.link
SET person.fullName = identity.fullName, person.bornOn = identity.bornOn
