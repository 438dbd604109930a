// Takes what documents introduced out of the registry's present; it stays, marked as annulled, with its past.
// params: rows
// returns: rows
// mode: write
UNWIND $rows AS row
MATCH (anchor:Subject|Case|AccountEntry|Official|Material {id: row.anchor})
WHERE anchor.documentId = row.documentId
SET anchor.isAnnulled = true
REMOVE anchor:$(labels(anchor))
SET anchor:Annulled
