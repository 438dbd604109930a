// Which document is this? One that is about an entry is there for those who may see the entry.
// params: id
// returns: one
MATCH (node:Document {id: $id})
WHERE NOT EXISTS {
  MATCH (node)-[:CORRECTS|ANNULS*0..1]->(:Document)<-[:FOUNDED_ON|WAS_FOUNDED_ON]-(entry:AccountEntry|Annulled)
  WHERE NOT entry.account IN $viewer.accounts
}
