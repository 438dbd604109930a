CALL db.index.fulltext.queryNodes('identity_name', $name) YIELD node AS hit
MATCH (hit)<-[:KNOWN_AS]-(person:Person)
WITH DISTINCT person ORDER BY person.id LIMIT 5
RETURN collect(person {
  .fullName, .bornOn,
  identities: COLLECT {
    MATCH (person)-[:KNOWN_AS]->(identity)
    RETURN identity { .fullName, .script, .validFrom } ORDER BY identity.validFrom DESC, identity.id DESC
  },
  identifiers: COLLECT {
    MATCH (person)-[:IDENTIFIED_BY]->(identifier)
    RETURN identifier { .kind, .value } ORDER BY identifier.kind, identifier.value
  },
  entries: {
    totalCount: COUNT { (person)<-[:CONCERNS]-() },
    nodes: COLLECT {
      MATCH (person)<-[:CONCERNS]-(entry)
      WITH entry ORDER BY entry.validFrom DESC, entry.id DESC LIMIT 10
      OPTIONAL MATCH (entry)-[:UNDER]->(proceedings)
      RETURN entry {
        __typename: entry.typename, .number, .account, .status, .validFrom,
        .reason, .measure, .offence, .stage, .basis, .decidingCourt, .state,
        amount: { minorUnits: entry.amountMinorUnits, currency: entry.amountCurrency },
        case: proceedings { .number, .status },
        documents: COLLECT {
          MATCH (entry)-[:FOUNDED_ON]->(document)
          MATCH (agency:Agency {code: document.supplier})
          RETURN document { .number, supplier: agency { .name } } ORDER BY document.receivedAt DESC, document.id DESC
        }
      }
    }
  }
}) AS persons
