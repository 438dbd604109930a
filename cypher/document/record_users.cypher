// Records registered users and the official who each is; tells how many.
// params: rows
// returns: rows
// mode: write
UNWIND $rows AS row
MATCH (official:Official {id: row.official})
MERGE (user:User {id: row.node.id})
SET user = row.node
CREATE (user)-[link:SERVES_AS]->(official)
SET link = row.link
RETURN count(user) AS recorded
