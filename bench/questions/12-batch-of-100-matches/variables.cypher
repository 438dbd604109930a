// A hundred of the registry, so that somebody is found; ids begin with a time, so they are turned round to be mixed.
MATCH (person:Person) WHERE NOT person.id STARTS WITH '01HVB0' AND person.fullName > '' AND person.bornOn > ''
WITH person ORDER BY reverse(person.id) LIMIT 100
RETURN collect({ name: person.fullName, bornOn: person.bornOn }) AS persons
