// May this viewer read what this document says? It names the case under which its entry was made, which may be secret
// while the entry is not: who is sought is sought by everybody. And it may have a field that is closed to the role.
NOT EXISTS {
  MATCH (thing)<-[:FOUNDED_ON|WAS_FOUNDED_ON]-(foundedOnIt:AccountEntry|PastEntry|Annulled)-[:UNDER|WAS_UNDER]->(itsCase)
  WHERE NOT visible(itsCase)
}
AND NOT thing.form IN $viewer.closedForms
