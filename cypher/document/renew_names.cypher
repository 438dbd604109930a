// Makes the latest identity of each of these persons the current one.
// params: ids
// returns: rows
// mode: write
UNWIND $ids AS id
MATCH (person:Subject&Person {id: id})
OPTIONAL MATCH (person)-[:KNOWN_AS]->(known:Identity)
WITH person, known ORDER BY known.validFrom DESC, known.recordedAt DESC, known.id DESC
WITH person, head(collect(known)) AS latest
SET person.fullName = latest.fullName, person.bornOn = latest.bornOn
