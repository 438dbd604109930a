// Keeps what documents that are corrected said of things, as versions that those things had; tells how many.
// params: rows
// returns: rows
// mode: write
UNWIND $rows AS row
MATCH (anchor:Subject|Case|Official|Material|User|Permission {id: row.anchor})
CREATE (anchor)-[had:HAD]->(version:Version)
SET version = properties(anchor), version.supersededAt = row.supersededAt, version.supersededBy = row.supersededBy,
  had.documentId = row.documentId
RETURN count(version) AS recorded
