// Which registered users has somebody with this number?
// params: iin
// returns: rows
RETURN COLLECT {
  MATCH (user:User {iin: $iin})-[:SERVES_AS]->(official:Official)-[:SERVES_IN]->(agency:Agency)
  WITH user, official, agency ORDER BY user.id LIMIT 20
  RETURN user { .id, .role, .bin, .validFrom, .validTo, name: official.name, agency: agency.code, body: agency.kind }
} AS users
