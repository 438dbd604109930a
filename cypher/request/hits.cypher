// Of which of these subjects does which account hold something? Only that, and not what.
// params: subjects, accounts
// returns: rows
RETURN COLLECT {
  UNWIND $subjects AS id
  UNWIND $accounts AS code
  RETURN {
    subject: id,
    account: code,
    isHit: EXISTS {
      MATCH (:Subject {id: id})-[:MERGED_INTO*0..6]->(:Subject)<-[:CONCERNS]-(entry:AccountEntry)
      WHERE entry.account = code AND visible(entry)
    }
  }
} AS hits
