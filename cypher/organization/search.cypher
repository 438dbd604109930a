// Which organizations fit what is known of them: a name, a number, a region?
// params: name?, identifier?, region?, asOf?, knownAt?
// returns: page
// order: node.id
// then: thing.then
CALL db.index.fulltext.queryNodes('identity_name', $name) YIELD node AS hit // if name
MATCH (node:Subject&Organization)-[named:KNOWN_AS]->(hit) // if name unless knownAt
MATCH (node)-[named:KNOWN_AS|WAS_KNOWN_AS]->(hit) // if name, knownAt
WHERE true // if name
  AND named.validFrom <= $asOf AND coalesce(left($asOf, size(named.validTo)) <= named.validTo, true) // if name, asOf
  AND named.recordedAt <= $knownAt AND coalesce(named.supersededAt > $knownAt, true) // if name, knownAt
MATCH (node:Subject&Organization)-[:IDENTIFIED_BY]->(identifier:Identifier {value: $identifier}) // if identifier unless knownAt
MATCH (node)-[held:IDENTIFIED_BY|WAS_IDENTIFIED_BY]->(identifier:Identifier {value: $identifier}) // if identifier, knownAt
WHERE true // if identifier, knownAt
  AND held.recordedAt <= $knownAt AND coalesce(held.supersededAt > $knownAt, true) // if identifier, knownAt
MATCH (node:Subject&Organization {region: $region}) // if region unless knownAt
MATCH (node:Subject&Organization) // unless knownAt
MATCH (node:Subject|Annulled) // if knownAt
WHERE node.id > ''
  AND node.typename = 'Organization' // if knownAt
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
