// Somebody who has a part in a case of somebody with an organization. No party of theirs is an organization that owns
// another one: those Esep's question leaves out, and a type that persons and organizations share cannot.
MATCH (owner:Person)-[:DIRECTOR_OF|FOUNDER_OF|OWNS]->(:Organization)
WHERE NOT owner.id STARTS WITH '01HVB0'
MATCH (owner)-[:PARTY_TO]->(:Case)<-[:PARTY_TO]-(person:Person)
WHERE NOT EXISTS {
  MATCH (person)-[:PARTY_TO]->(:Case)<-[:PARTY_TO]-(:Organization)-[:DIRECTOR_OF|FOUNDER_OF|OWNS]->()
}
RETURN person.id AS id ORDER BY id LIMIT 1
