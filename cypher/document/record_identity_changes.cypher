// Records identities by which persons became known; tells how many.
// params: rows
// returns: rows
// mode: write
UNWIND $rows AS row
MATCH (person:Subject {id: row.person})
// Takes the person's lock, so that of two writers the second one sees what the first one kept.
SET person.id = row.person
CREATE (person)-[link:KNOWN_AS]->(identity:Identity)
SET identity = row.identity.node, link = row.identity.link
RETURN count(identity) AS recorded
