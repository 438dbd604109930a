// A hub and what lies around it, an island of its own, so that no other question's answer changes by it: an
// organization that has a part in `links` cases and paid `links` persons, each of whom has a part in one of the cases
// and directs one of a hundred companies. The same every time: no two of its links are of one day.
CREATE (hub:Subject:Organization {
  id: $hub, typename: 'Organization', name: 'Hub', kind: 'JOINT_STOCK_COMPANY', country: 'KZ'
})
WITH hub, COLLECT { MATCH (document:Document {page: 1}) RETURN document.id }[0] AS document
UNWIND range(1, $links) AS number
WITH hub, number, right('0000' + number, 5) AS suffix,
  { documentId: document, recordedAt: '2020-01-01T00:00:00.000000Z',
    validFrom: toString(date('2000-01-01') + duration({days: number})) } AS stated
CREATE (person:Subject:Person {
  id: '01HVB0PERS000000000000' + suffix, typename: 'Person', fullName: 'Islander ' + suffix, bornOn: '1980-01-01',
  sex: 'FEMALE', citizenship: 'KZ'
})
CREATE (proceedings:Case {
  id: '01HVB0CASE000000000000' + suffix, typename: 'Case', number: 'ISLAND-' + suffix, kind: 'CIVIL', status: 'DECIDED',
  openedOn: stated.validFrom
})
CREATE (hub)-[claims:PARTY_TO {role: 'CLAIMANT', subjectId: hub.id}]->(proceedings)
CREATE (person)-[witnesses:PARTY_TO {role: 'WITNESS', subjectId: person.id}]->(proceedings)
CREATE (hub)-[paid:PAID {kind: 'PAID', amountMinorUnits: 100 * number, amountCurrency: 'KZT'}]->(person)
SET claims += stated, witnesses += stated, paid += stated
MERGE (company:Subject:Organization {id: '01HVB0F1RM000000000000' + right('0000' + number % 100, 5)})
ON CREATE SET company.typename = 'Organization', company.name = 'Island company ' + number % 100,
  company.kind = 'LIMITED_PARTNERSHIP', company.country = 'KZ'
CREATE (person)-[directs:DIRECTOR_OF {kind: 'DIRECTOR_OF'}]->(company)
SET directs += stated
