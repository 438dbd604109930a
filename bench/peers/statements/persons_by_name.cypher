CALL db.index.fulltext.queryNodes('identity_name', $name) YIELD node AS hit
MATCH (hit)<-[:KNOWN_AS]-(person:Person)
WITH DISTINCT person ORDER BY person.id LIMIT $first
RETURN person { .id, .name, full_name: person.fullName, born_on: person.bornOn } AS found
