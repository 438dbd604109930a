// Records that versions of typologies are the ones to run; each retires the one before it. Tells how many.
// params: rows
// returns: rows
// mode: write
UNWIND $rows AS row
MATCH (user:User {id: row.user})
MATCH (version:TypologyVersion {id: row.version})
CREATE (publication:TypologyPublication)
SET publication = row.node
CREATE (publication)-[of:STEP_OF]->(version)
SET of = row.link
CREATE (publication)-[done:DONE_BY]->(user)
SET done = row.link
WITH row, version
CALL (version) {
  MATCH (earlier:TypologyVersion)
  WHERE earlier.key STARTS WITH version.typology + ' ' AND earlier.state = 'PUBLISHED'
  SET earlier.state = 'RETIRED'
}
SET version.state = 'PUBLISHED', version.publishedAt = row.link.recordedAt
RETURN count(version) AS recorded
