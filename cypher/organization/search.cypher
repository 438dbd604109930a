// Which organizations fit what is known of them: a name, a number, a region?
// params: name?, identifier?, region?
// returns: page
// order: node.id
CALL db.index.fulltext.queryNodes('identity_name', $name) YIELD node AS hit // if name
MATCH (node:Subject&Organization)-[:KNOWN_AS]->(hit) // if name
MATCH (node:Subject&Organization)-[:IDENTIFIED_BY]->(identifier:Identifier {value: $identifier}) // if identifier
MATCH (node:Subject&Organization {region: $region}) // if region
MATCH (node:Subject&Organization)
WHERE node.id > ''
