// Which IIN does the registered user have?
// params: userId
// returns: rows
OPTIONAL MATCH (user:User {id: $userId})
RETURN user.iin AS iin
