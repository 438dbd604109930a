// For which cases could this user ask today: those in production, and those of which something is opened to the body?
// params: userId, agency, day
// returns: rows
RETURN COLLECT {
  CALL () {
    MATCH (:User {id: $userId})-[:SERVES_AS]->(:Official)<-[:IN_PRODUCTION_OF]-(proceedings:Case)
    WHERE proceedings.status IN ['OPEN', 'IN_COURT']
    RETURN proceedings
    UNION
    MATCH (permission:Permission)-[:OPENS]->(proceedings:Case)
    WHERE permission.toAgency = $agency AND permission.validFrom <= $day AND permission.validTo >= $day
      AND proceedings.status IN ['OPEN', 'IN_COURT']
    RETURN proceedings
  }
  WITH proceedings ORDER BY proceedings.openedOn DESC, proceedings.id DESC LIMIT 100
  RETURN proceedings { .id, .number, .kind, .status, .openedOn }
} AS cases
