// Moves what documents stated of a subject, and of those merged into it, from who holds it to another subject.
// Each relationship that moves ends for the one and begins for the other, and keeps whom its document names.
// params: rows
// returns: rows
// mode: write
UNWIND $rows AS row
MATCH (part:Subject {id: row.part})-[:MERGED_INTO*0..6]->(holder:Subject&!Merged)
MATCH (target:Subject {id: row.to})
WITH row, holder, target, COLLECT { MATCH (one:Subject)-[:MERGED_INTO*0..6]->(part) RETURN one.id } AS stated
CALL (row, holder, target, stated) {
  MATCH (holder)-[link]->(other)
  WHERE present(link) AND type(link) <> 'MERGED_INTO'
    AND coalesce(link.statedSource, holder.id) IN stated
  CREATE (holder)-[past:$('WAS_' + type(link))]->(other)
  SET past = properties(link), past.supersededAt = row.at, past.supersededBy = row.by
  CREATE (target)-[moved:$(type(link))]->(other)
  SET moved = properties(link), moved.recordedAt = row.at, moved.movedBy = row.by,
    moved.statedSource = nullif(coalesce(link.statedSource, holder.id), target.id)
  DELETE link
}
CALL (row, holder, target, stated) {
  MATCH (holder)<-[link]-(other)
  WHERE present(link) AND type(link) <> 'MERGED_INTO'
    AND coalesce(link.statedTarget, holder.id) IN stated
  CREATE (holder)<-[past:$('WAS_' + type(link))]-(other)
  SET past = properties(link), past.supersededAt = row.at, past.supersededBy = row.by
  CREATE (target)<-[moved:$(type(link))]-(other)
  SET moved = properties(link), moved.recordedAt = row.at, moved.movedBy = row.by,
    moved.statedTarget = nullif(coalesce(link.statedTarget, holder.id), target.id)
  DELETE link
}
RETURN count(DISTINCT row) AS recorded
