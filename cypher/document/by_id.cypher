// Which document is this?
// params: id
// returns: one
MATCH (node:Document {id: $id})
WHERE EXISTS { MATCH (node)<-[:FOUNDED_ON|WAS_FOUNDED_ON]-(entry:AccountEntry|Annulled) WHERE entry.account IN $viewer.accounts }
  OR NOT EXISTS { MATCH (node)<-[:FOUNDED_ON|WAS_FOUNDED_ON]-(:AccountEntry|Annulled) }
