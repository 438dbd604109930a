// Makes the latest identity of each of these persons, or of whoever they are merged into, the current one.
// params: ids
// returns: rows
// mode: write
UNWIND $ids AS id
MATCH (:Subject {id: id})-[:MERGED_INTO*0..6]->(person:Person)
OPTIONAL MATCH (person)-[:KNOWN_AS]->(known:Identity)
WITH person, known ORDER BY known.validFrom DESC, known.recordedAt DESC, known.id DESC
WITH person, head(collect(known)) AS latest
SET person.fullName = latest.fullName, person.bornOn = latest.bornOn
