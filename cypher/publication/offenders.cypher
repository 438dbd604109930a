// Who was convicted of an offence against the sexual inviolability of minors, as is published (Article 6.12-2)?
// Latest entry first; what was withdrawn, as after a rehabilitation, is published no more.
// params: account, limit, after?
// returns: rows
RETURN COLLECT {
  MATCH (entry:AccountEntry {account: $account})
  WHERE entry.position > ''
    AND entry.position < $after // if after
    AND entry.publishedOn IS NOT NULL AND entry.withdrawnOn IS NULL AND visible(entry)
  WITH entry ORDER BY entry.position DESC LIMIT $limit
  MATCH (entry:AccountEntry)-[:CONCERNS]->(person:Person)
  RETURN {
    id: entry.id, person: person.id, number: entry.number, fullName: person.fullName, bornOn: person.bornOn,
    article: entry.article, region: entry.region, convictedOn: entry.convictedOn,
    isBarredFromWorkWithMinors: entry.isBarredFromWorkWithMinors, publishedOn: entry.publishedOn,
    position: entry.position
  }
} AS offenders
