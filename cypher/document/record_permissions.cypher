// Records permissions to open data of an inquiry: of which case, and who gives each; tells how many.
// params: rows
// returns: rows
// mode: write
UNWIND $rows AS row
MATCH (proceedings:Case {number: row.case})
MATCH (giver:Official {id: row.givenBy})
MERGE (permission:Permission {id: row.node.id})
SET permission = row.node
CREATE (permission)-[opens:OPENS]->(proceedings)
SET opens = row.link
CREATE (permission)-[given:GIVEN_BY]->(giver)
SET given = row.link
RETURN count(permission) AS recorded
