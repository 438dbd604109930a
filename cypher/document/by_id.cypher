// Which document is this? One that is about an entry is there for those who may see the entry.
// params: id, knownAt?
// returns: one
// then: thing.then
MATCH (node:Document {id: $id})
WHERE NOT EXISTS {
  MATCH (node)-[:CORRECTS|ANNULS*0..1]->(:Document)<-[:FOUNDED_ON|WAS_FOUNDED_ON]-(entry:AccountEntry|PastEntry|Annulled)
  WHERE NOT entry.account IN $viewer.accounts
}
  AND node.receivedAt <= $knownAt // if knownAt
