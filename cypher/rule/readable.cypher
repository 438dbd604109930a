// May this viewer read this document? It, and what it corrects or takes back, may be known, and so may the entries founded on it.
NOT EXISTS {
  MATCH (thing)-[:CORRECTS|ANNULS*0..1]->(stated:Document)
  WHERE NOT visible(stated) OR EXISTS {
    MATCH (stated)<-[:FOUNDED_ON|WAS_FOUNDED_ON]-(entry:AccountEntry|PastEntry|Annulled)
    WHERE NOT visible(entry)
  }
}
