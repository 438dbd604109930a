UNWIND $rows AS row
MATCH (official:Official {id: row.official})
CREATE (proceedings:Case)-[production:IN_PRODUCTION_OF]->(official)
SET proceedings = row.node, production = row.link
WITH row, proceedings
CALL (row, proceedings) {
  UNWIND row.articles AS code
  MATCH (article:Article {code: code})
  CREATE (proceedings)-[qualified:QUALIFIED_AS]->(article)
  SET qualified = row.link
}
CALL (row, proceedings) {
  UNWIND row.parties AS party
  MATCH (subject:Subject {id: party.subject})
  CREATE (subject)-[link:PARTY_TO]->(proceedings)
  SET link = party.link
}
