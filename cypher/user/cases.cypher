// For which cases could this user ask today: those in production; and, of a body that asks without one, those opened to it?
// params: userId, underWay, day, agency?
// returns: rows
RETURN COLLECT {
  CALL () {
    MATCH (:User {id: $userId})-[:SERVES_AS]->(:Official)<-[:IN_PRODUCTION_OF]-(proceedings:Case)
    WHERE proceedings.status IN $underWay
    RETURN proceedings
    UNION // if agency
    MATCH (permission:Permission)-[:OPENS]->(proceedings:Case) // if agency
    WHERE permission.toAgency = $agency AND permission.validFrom <= $day AND permission.validTo >= $day // if agency
      AND permits(permission) AND proceedings.status IN $underWay // if agency
    RETURN proceedings // if agency
  }
  WITH proceedings ORDER BY proceedings.openedOn DESC, proceedings.id DESC LIMIT 100
  RETURN proceedings { .id, .number, .kind, .status, .openedOn }
} AS cases
