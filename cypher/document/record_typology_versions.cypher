// Records versions of typologies, each drafted by somebody; tells how many.
// params: rows
// returns: rows
// mode: write
UNWIND $rows AS row
MATCH (user:User {id: row.user})
CREATE (version:TypologyVersion)
SET version = row.node
CREATE (version)-[done:DONE_BY]->(user)
SET done = row.link
RETURN count(version) AS recorded
