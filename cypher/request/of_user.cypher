// Which requests has this user made, the latest first?
// params: userId
// returns: rows
RETURN COLLECT {
  MATCH (:User {id: $userId})<-[:MADE_BY]-(request:InformationRequest)
  WITH request ORDER BY request.recordedAt DESC, request.id DESC LIMIT 100
  RETURN request { .id, .ground, .proceedings, .purpose, .accounts, .verdict, .validTo, .recordedAt }
} AS requests
