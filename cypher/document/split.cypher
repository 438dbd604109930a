// Notes that a merge is taken back: the one that was merged stands for itself again; tells how many.
// params: rows
// returns: rows
// mode: write
UNWIND $rows AS row
MATCH (part:Merged {id: row.anchor})-[into:MERGED_INTO {documentId: row.documentId}]->(kept:Subject)
CREATE (part)-[was:WAS_MERGED_INTO]->(kept)
SET was = properties(into), was.supersededAt = row.supersededAt, was.supersededBy = row.supersededBy
DELETE into
REMOVE part:Merged
SET part:$(part.typename)
RETURN count(was) AS recorded
