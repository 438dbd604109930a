// Records cases with their articles, parties and the official in whose production each is; tells how many whole.
// params: rows
// returns: rows
// mode: write
UNWIND $rows AS row
MATCH (official:Official {id: row.official})
MERGE (proceedings:Case {id: row.node.id})
SET proceedings = row.node
CREATE (proceedings)-[production:IN_PRODUCTION_OF]->(official)
SET production = row.link
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
  RETURN count(link) AS parties
}
WITH row, parties
WHERE parties = size(row.parties)
RETURN count(row) AS recorded
