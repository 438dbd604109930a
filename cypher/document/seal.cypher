// Seals what is data of an inquiry, and opens what is no more (Article 9.2); tells for how many cases, and under which of
// them amounts are counted.
// A criminal case is secret unless it comes to court: that it is (its seal is its id), who has a part
// in it with the document that says so, and what entries of each account were made under it. Who is sought is sought.
// params: numbers, kind, statuses, forFinding
// returns: rows
// mode: write
UNWIND $numbers AS number
MATCH (proceedings:Case {number: number})
WITH proceedings,
  CASE WHEN proceedings.kind = $kind AND proceedings.status IN $statuses THEN proceedings.id END AS seal
SET proceedings.seal = seal
WITH proceedings, seal
CALL (proceedings, seal) {
  MATCH (proceedings)<-[part:PARTY_TO|WAS_PARTY_TO]-()
  SET part.seal = seal + ' PARTIES'
}
CALL (proceedings, seal) {
  MATCH (proceedings)-[:HAD*0..1]->(state:Case|Version)
  MATCH (document:Document {id: state.documentId})
  SET document.seal = seal + ' PARTIES'
}
CALL (proceedings, seal) {
  MATCH (proceedings)<-[:UNDER|WAS_UNDER]-(entry)
  SET entry.seal = CASE WHEN NOT entry.account IN $forFinding THEN seal + ' ' + entry.account END
  RETURN collect(CASE WHEN entry:ConfiscatedAmount THEN entry.id END) AS amounts
}
RETURN count(proceedings) AS recorded, reduce(all = [], some IN collect(amounts) | all + some) AS amounts
