// Which persons fit what is known of them: a name in any script, a number, a birth date, a region, an article?
// params: name?, identifier?, bornOn?, region?, article?, account?
// returns: page
// order: node.id
CALL db.index.fulltext.queryNodes('identity_name', $name) YIELD node AS hit // if name
MATCH (node:Subject&Person)-[:KNOWN_AS]->(hit) // if name
MATCH (node:Subject&Person)-[:IDENTIFIED_BY]->(identifier:Identifier {value: $identifier}) // if identifier
MATCH (node:Subject&Person)-[:KNOWN_AS]->(identity:Identity {bornOn: $bornOn}) // if bornOn
MATCH (node:Subject&Person {region: $region}) // if region
MATCH (node:Subject&Person)
WHERE node.id > ''
  AND EXISTS { MATCH (node)-[:PARTY_TO]->(:Case)-[:QUALIFIED_AS]->(:Article {code: $article}) } // if article
  AND EXISTS { MATCH (node)<-[:CONCERNS]-(entry:AccountEntry) WHERE entry.account = $account AND entry.account IN $viewer.accounts } // if account
