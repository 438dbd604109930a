// What are the things with these ids, in the order asked, with nothing where there is none?
// params: ids
// returns: many
// limit: 100
UNWIND range(0, size($ids) - 1) AS position
OPTIONAL CALL (position) {
  MATCH (found:Subject {id: $ids[position]})
  RETURN found
  UNION
  MATCH (found:Case {id: $ids[position]})
  RETURN found
  UNION
  MATCH (found:AccountEntry|Annulled {id: $ids[position]})
  WHERE found.account IN $viewer.accounts
  RETURN found
  UNION
  MATCH (found:Document {id: $ids[position]})
  WHERE NOT EXISTS {
    MATCH (found)-[:CORRECTS|ANNULS*0..1]->(:Document)<-[:FOUNDED_ON|WAS_FOUNDED_ON]-(entry:AccountEntry|Annulled)
    WHERE NOT entry.account IN $viewer.accounts
  }
  RETURN found
  UNION
  MATCH (found:Material {id: $ids[position]})
  RETURN found
  UNION
  MATCH (found:Official {id: $ids[position]})
  RETURN found
}
WITH position, found AS node ORDER BY position
