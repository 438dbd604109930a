// Records identities by which persons became known, and makes the latest one current.
// params: rows
// returns: rows
// mode: write
UNWIND $rows AS row
MATCH (person:Subject {id: row.person})
// Takes the person's lock, so that of two writers the second one sees what the first one kept.
SET person.id = row.person
CREATE (person)-[link:KNOWN_AS]->(identity:Identity)
SET identity = row.identity.node, link = row.identity.link
WITH person
MATCH (person)-[:KNOWN_AS]->(known:Identity)
WITH person, known ORDER BY known.validFrom DESC, known.id DESC
WITH person, head(collect(known)) AS latest
SET person.fullName = latest.fullName, person.bornOn = coalesce(latest.bornOn, person.bornOn)
