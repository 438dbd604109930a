// What is the thing with this id?
// params: id
// returns: one
CALL () {
  MATCH (found:Subject {id: $id})
  RETURN found
  UNION
  MATCH (found:Case {id: $id})
  RETURN found
  UNION
  MATCH (found:AccountEntry|Annulled {id: $id})
  WHERE found.account IN $viewer.accounts
  RETURN found
  UNION
  MATCH (found:Document {id: $id})
  WHERE EXISTS { MATCH (found)<-[:FOUNDED_ON|WAS_FOUNDED_ON]-(entry:AccountEntry|Annulled) WHERE entry.account IN $viewer.accounts }
    OR NOT EXISTS { MATCH (found)<-[:FOUNDED_ON|WAS_FOUNDED_ON]-(:AccountEntry|Annulled) }
  RETURN found
  UNION
  MATCH (found:Material {id: $id})
  RETURN found
  UNION
  MATCH (found:Official {id: $id})
  RETURN found
}
WITH found AS node
