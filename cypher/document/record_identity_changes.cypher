// Records identities by which persons became known; tells how many.
// params: rows
// returns: rows
// mode: write
UNWIND $rows AS row
MATCH (person:Subject {id: row.person})
CREATE (person)-[link:KNOWN_AS]->(identity:Identity)
SET identity = row.identity.node, link = row.identity.link
RETURN count(identity) AS recorded
