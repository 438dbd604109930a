// Takes what documents introduced out of the present, where nothing else rests on it; tells how much that was.
// params: rows
// returns: rows
// mode: write
UNWIND $rows AS row
MATCH (anchor:Subject|Case|AccountEntry|Official|Material|User|Permission {id: row.anchor})
WHERE anchor.documentId = row.documentId AND NOT EXISTS {
  MATCH (anchor)-[link]-()
  WHERE link.documentId <> row.documentId AND present(link) AND type(link) <> 'BASED_ON'
}
REMOVE anchor:$(labels(anchor))
SET anchor:Annulled, anchor.isAnnulled = true,
  anchor.supersededAt = row.supersededAt, anchor.supersededBy = row.supersededBy
RETURN count(anchor) AS recorded
