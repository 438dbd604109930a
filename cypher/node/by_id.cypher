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
  WHERE NOT EXISTS {
    MATCH (found)-[:CORRECTS|ANNULS*0..1]->(:Document)<-[:FOUNDED_ON|WAS_FOUNDED_ON]-(entry:AccountEntry|Annulled)
    WHERE NOT entry.account IN $viewer.accounts
  }
  RETURN found
  UNION
  MATCH (found:Material {id: $id})
  RETURN found
  UNION
  MATCH (found:Official {id: $id})
  RETURN found
}
WITH found AS node
