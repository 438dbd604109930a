// Who may be whom somebody looks for, each example by its names and numbers, with all that they are compared by?
// Of each example the nearest names, by the index, those with its numbers before all; with `whole`, all that have every
// word, by id; with `ids`, these alone. And how often the parts of the names occur, at which page of the ledger.
// params: examples, keys, most, window, whole?, ids?, after?, ofEntries?, account?, article?, region?, since?, until?, asOf?, knownAt?
// returns: rows
CALL () {
  MATCH ()-[known:KNOWN_AS]->()
  RETURN count(known) AS total
}
RETURN total,
  COLLECT { MATCH (ledger:Ledger {name: 'documents'}) RETURN ledger.page }[0] AS page,
  COLLECT { UNWIND $keys AS value MATCH (key:NameKey {value: value}) RETURN [key.value, key.count] } AS counts,
  COLLECT {
    UNWIND $examples AS example
    WITH example, COLLECT {
      UNWIND example.excluding AS id
      MATCH (:Subject {id: id})-[:MERGED_INTO*0..6]->(dismissed:Subject&!Merged)
      RETURN dismissed.id
    } AS excluded
    RETURN COLLECT {
      CALL (example) {
        UNWIND $ids AS id // if ids
        MATCH (:Subject {id: id})-[:MERGED_INTO*0..6]->(subject:Person|Organization) // if ids unless knownAt
        MATCH (subject:Subject|Annulled {id: id}) // if ids, knownAt
        WHERE subject.typename = example.typename // if ids
        RETURN subject, 0.0 AS near // if ids
        CALL db.index.fulltext.queryNodes('identity_keys', example.query, {limit: $window}) YIELD node AS hit, score // unless whole, ids
        CALL db.index.fulltext.queryNodes('identity_keys', example.query) YIELD node AS hit, score // if whole
        MATCH (subject:Person|Organization)-[named:KNOWN_AS]->(hit) // unless knownAt, ids
        MATCH (subject)-[named:KNOWN_AS|WAS_KNOWN_AS]->(hit) // if knownAt unless ids
        WHERE subject.typename = example.typename // unless ids
          AND named.validFrom <= $asOf AND coalesce(left($asOf, size(named.validTo)) <= named.validTo, true) // if asOf unless ids
          AND named.recordedAt <= $knownAt AND coalesce(named.supersededAt > $knownAt, true) // if knownAt unless ids
        RETURN subject, score AS near // unless ids
        UNION // unless whole, ids
        UNWIND example.identifiers AS number // unless whole, ids
        MATCH (identifier:Identifier {value: number}) // unless whole, ids
        WHERE identifier.kind > '' // unless whole, ids
        MATCH (subject:Person|Organization)-[held:IDENTIFIED_BY]->(identifier) // unless whole, ids, knownAt
        MATCH (subject)-[held:IDENTIFIED_BY|WAS_IDENTIFIED_BY]->(identifier) // if knownAt unless whole, ids
        WHERE subject.typename = example.typename // unless whole, ids
          AND held.recordedAt <= $knownAt AND coalesce(held.supersededAt > $knownAt, true) // if knownAt unless whole, ids
        RETURN subject, 1000000.0 AS near LIMIT 100 // unless whole, ids
      }
      WITH excluded, subject, max(near) AS near
      WITH excluded, subject, near, subject AS state // unless knownAt
      WITH excluded, subject, near, coalesce(COLLECT { // if knownAt
        MATCH (subject)-[:HAD]->(was:Version) // if knownAt
        WHERE was.recordedAt <= $knownAt AND was.supersededAt > $knownAt // if knownAt
        RETURN was // if knownAt
      }[0], subject) AS state // if knownAt
      WHERE NOT subject.id IN excluded
        AND subject.id > $after // if after
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
      WITH subject, state, near
      ORDER BY near DESC, subject.id // unless whole
      ORDER BY subject.id // if whole
      LIMIT $most
      RETURN state {
        .typename, .sex, .citizenship, .country, .kind, id: subject.id, near: near,
        identities: COLLECT {
          MATCH (subject)-[link:KNOWN_AS]->(identity:Identity) // unless knownAt
          MATCH (subject)-[link:KNOWN_AS|WAS_KNOWN_AS]->(identity:Identity) // if knownAt
          WHERE true
            AND link.validFrom <= $asOf AND coalesce(left($asOf, size(link.validTo)) <= link.validTo, true) // if asOf
            AND link.recordedAt <= $knownAt AND coalesce(link.supersededAt > $knownAt, true) // if knownAt
          RETURN identity {
            .id, .surname, .givenName, .patronymic, .name, .script, .bornOn, .birthPlace, .validFrom, .validTo
          } ORDER BY identity.validFrom DESC, identity.recordedAt DESC, identity.id DESC LIMIT 50
        },
        identifiers: COLLECT {
          MATCH (subject)-[link:IDENTIFIED_BY]->(identifier:Identifier) // unless knownAt
          MATCH (subject)-[link:IDENTIFIED_BY|WAS_IDENTIFIED_BY]->(identifier:Identifier) // if knownAt
          WHERE true
            AND link.recordedAt <= $knownAt AND coalesce(link.supersededAt > $knownAt, true) // if knownAt
          RETURN DISTINCT identifier.value LIMIT 20
        }
      } ORDER BY near DESC, subject.id // unless whole
      } ORDER BY subject.id // if whole
    }
  } AS candidates
