// Which persons fit what is known of them: a name in any script, a number, a birth date, a region, an article?
// params: name?, identifier?, bornOn?, region?, article?, account?, asOf?, knownAt?
// returns: page
// order: node.id
// then: thing.then
CALL db.index.fulltext.queryNodes('identity_name', $name) YIELD node AS hit // if name
MATCH (node:Subject&Person)-[named:KNOWN_AS]->(hit) // if name unless knownAt
MATCH (node)-[named:KNOWN_AS|WAS_KNOWN_AS]->(hit) // if name, knownAt
WHERE true // if name
  AND named.validFrom <= $asOf AND coalesce(left($asOf, size(named.validTo)) <= named.validTo, true) // if name, asOf
  AND named.recordedAt <= $knownAt AND coalesce(named.supersededAt > $knownAt, true) // if name, knownAt
MATCH (node:Subject&Person)-[:IDENTIFIED_BY]->(identifier:Identifier {value: $identifier}) // if identifier unless knownAt
MATCH (node)-[held:IDENTIFIED_BY|WAS_IDENTIFIED_BY]->(identifier:Identifier {value: $identifier}) // if identifier, knownAt
WHERE true // if identifier, knownAt
  AND held.recordedAt <= $knownAt AND coalesce(held.supersededAt > $knownAt, true) // if identifier, knownAt
MATCH (node:Subject&Person)-[born:KNOWN_AS]->(identity:Identity {bornOn: $bornOn}) // if bornOn unless knownAt
MATCH (node)-[born:KNOWN_AS|WAS_KNOWN_AS]->(identity:Identity {bornOn: $bornOn}) // if bornOn, knownAt
WHERE true // if bornOn
  AND born.validFrom <= $asOf AND coalesce(left($asOf, size(born.validTo)) <= born.validTo, true) // if bornOn, asOf
  AND born.recordedAt <= $knownAt AND coalesce(born.supersededAt > $knownAt, true) // if bornOn, knownAt
MATCH (node:Subject&Person {region: $region}) // if region unless knownAt
MATCH (node:Subject&Person) // unless knownAt
MATCH (node:Subject|Annulled) // if knownAt
WHERE node.id > ''
  AND node.typename = 'Person' // if knownAt
  AND ( // if knownAt
    node.recordedAt <= $knownAt // if knownAt
    OR EXISTS { MATCH (node)-[:HAD]->(first:Version) WHERE first.recordedAt <= $knownAt } // if knownAt
  ) // if knownAt
  AND coalesce(node.supersededAt > $knownAt, true) // if knownAt
  AND NOT EXISTS { // if knownAt
    MATCH (node)-[into:MERGED_INTO|WAS_MERGED_INTO]->() // if knownAt
    WHERE into.recordedAt <= $knownAt AND coalesce(into.supersededAt > $knownAt, true) // if knownAt
  } // if knownAt
  AND CASE // if region, knownAt
    WHEN EXISTS { MATCH (node)-[:HAD]->(was:Version) WHERE was.recordedAt <= $knownAt AND was.supersededAt > $knownAt } // if region, knownAt
    THEN EXISTS { // if region, knownAt
      MATCH (node)-[:HAD]->(was:Version) // if region, knownAt
      WHERE was.recordedAt <= $knownAt AND was.supersededAt > $knownAt AND was.region = $region // if region, knownAt
    } // if region, knownAt
    ELSE node.region = $region // if region, knownAt
  END // if region, knownAt
  AND EXISTS { // if article
    MATCH (node)-[part:PARTY_TO]->(:Case)-[:QUALIFIED_AS]->(:Article {code: $article}) // if article unless knownAt
    MATCH (node)-[part:PARTY_TO|WAS_PARTY_TO]->()-[qualified:QUALIFIED_AS|WAS_QUALIFIED_AS]->(:Article {code: $article}) // if article, knownAt
    WHERE visible(part) // if article
      AND part.validFrom <= $asOf AND coalesce(left($asOf, size(part.validTo)) <= part.validTo, true) // if article, asOf
      AND part.recordedAt <= $knownAt AND coalesce(part.supersededAt > $knownAt, true) // if article, knownAt
      AND qualified.recordedAt <= $knownAt AND coalesce(qualified.supersededAt > $knownAt, true) // if article, knownAt
  } // if article
  AND EXISTS { // if account
    MATCH (node)<-[concerns:CONCERNS]-(entry:AccountEntry) // if account unless knownAt
    MATCH (node)<-[concerns:CONCERNS|WAS_CONCERNS]-(entry:AccountEntry|PastEntry|Annulled) // if account, knownAt
    WHERE entry.account = $account AND visible(entry) // if account
      AND entry.validFrom <= $asOf AND coalesce(left($asOf, size(entry.validTo)) <= entry.validTo, true) // if account, asOf
      AND concerns.recordedAt <= $knownAt AND coalesce(concerns.supersededAt > $knownAt, true) // if account, knownAt
  } // if account
