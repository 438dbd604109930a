// Notes that one subject's record is joined with another's; tells how many.
// params: rows
// returns: rows
// mode: write
UNWIND $rows AS row
MATCH (merged:Subject {id: row.merged})
MATCH (kept:Subject {id: row.kept})
REMOVE merged:$(merged.typename)
SET merged:Merged
CREATE (merged)-[into:MERGED_INTO]->(kept)
SET into = row.link
RETURN count(into) AS recorded
