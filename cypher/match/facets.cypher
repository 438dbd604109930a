// Of those found by a search, how many have entries of each account, article and year, and live in each region?
// Those found are `ids`, and with `whole` also who has all words of an example; of no more than `most` is it told.
// params: ids, queries, most, whole?, ofEntries?, account?, article?, region?, since?, until?, asOf?, knownAt?
// returns: rows
CALL () {
  UNWIND $ids AS id
  MATCH (:Subject {id: id})-[:MERGED_INTO*0..6]->(subject:Person|Organization) // unless knownAt
  MATCH (subject:Subject|Annulled {id: id}) // if knownAt
  RETURN subject
  UNION // if whole
  UNWIND $queries AS asked // if whole
  CALL db.index.fulltext.queryNodes('identity_keys', asked.query) YIELD node AS hit // if whole
  MATCH (subject:Person|Organization)-[named:KNOWN_AS]->(hit) // if whole unless knownAt
  MATCH (subject)-[named:KNOWN_AS|WAS_KNOWN_AS]->(hit) // if whole, knownAt
  WHERE subject.typename = asked.typename // if whole
    AND named.validFrom <= $asOf AND coalesce(left($asOf, size(named.validTo)) <= named.validTo, true) // if whole, asOf
    AND named.recordedAt <= $knownAt AND coalesce(named.supersededAt > $knownAt, true) // if whole, knownAt
  RETURN DISTINCT subject // if whole
}
WITH subject, subject AS state // unless knownAt
WITH subject, coalesce(COLLECT { // if knownAt
  MATCH (subject)-[:HAD]->(was:Version) // if knownAt
  WHERE was.recordedAt <= $knownAt AND was.supersededAt > $knownAt // if knownAt
  RETURN was // if knownAt
}[0], subject) AS state // if knownAt
WHERE true
  AND state.region = $region // if region
  AND EXISTS { // if ofEntries
    MATCH (subject)<-[concerns:CONCERNS]-(entry:AccountEntry) // if ofEntries unless knownAt
    MATCH (subject)<-[concerns:CONCERNS|WAS_CONCERNS]-(entry:AccountEntry|PastEntry|Annulled) // if ofEntries, knownAt
    WHERE visible(entry) // if ofEntries
      AND entry.account = $account // if account
      AND entry.article = $article // if article
      AND entry.validFrom <= $until // if until
      AND coalesce(entry.validTo, '9999') >= $since // if since
      AND entry.validFrom <= $asOf AND coalesce(left($asOf, size(entry.validTo)) <= entry.validTo, true) // if ofEntries, asOf
      AND concerns.recordedAt <= $knownAt AND coalesce(concerns.supersededAt > $knownAt, true) // if ofEntries, knownAt
  } // if ofEntries
WITH subject, state.region AS region ORDER BY subject.id LIMIT $most
WITH collect({ subject: subject, region: region }) AS found
RETURN size(found) AS number,
  COLLECT {
    UNWIND found AS one
    WITH one.region AS code, count(*) AS number WHERE code > ''
    RETURN { code: code, count: number } ORDER BY number DESC, code LIMIT 100
  } AS regions,
  COLLECT {
    UNWIND found AS one
    WITH one.subject AS subject
    MATCH (subject)<-[concerns:CONCERNS]-(entry:AccountEntry) // unless knownAt
    MATCH (subject)<-[concerns:CONCERNS|WAS_CONCERNS]-(entry:AccountEntry|PastEntry|Annulled) // if knownAt
    WHERE visible(entry)
      AND entry.validFrom <= $asOf AND coalesce(left($asOf, size(entry.validTo)) <= entry.validTo, true) // if asOf
      AND concerns.recordedAt <= $knownAt AND coalesce(concerns.supersededAt > $knownAt, true) // if knownAt
    UNWIND [['accounts', entry.account], ['articles', entry.article], ['years', left(entry.validFrom, 4)]] AS told
    WITH told, count(DISTINCT subject) AS number WHERE told[1] > ''
    RETURN { facet: told[0], code: told[1], count: number } ORDER BY number DESC, told[1] LIMIT 1000
  } AS ofEntries
