// Records the links between subjects that documents state; tells how many.
// params: rows
// returns: rows
// mode: write
UNWIND $rows AS row
MATCH (source:Subject {id: row.source})
MATCH (target:Subject {id: row.target})
CREATE (source)-[link:$(row.kind)]->(target)
SET link = row.link
RETURN count(link) AS recorded
