// Which entries of the accounts link this thing with another one, of those that are asked about? Each is `entry`.
MATCH (thing)<-[near:CONCERNS|INVOLVES|UNDER]-(entry:AccountEntry)-[far:CONCERNS|INVOLVES|UNDER]->(other) // unless knownAt
MATCH (thing)<-[near:CONCERNS|WAS_CONCERNS|INVOLVES|WAS_INVOLVES|UNDER|WAS_UNDER]-(entry:AccountEntry|PastEntry|Annulled)-[far:CONCERNS|WAS_CONCERNS|INVOLVES|WAS_INVOLVES|UNDER|WAS_UNDER]->(other) // if knownAt
WHERE visible(entry) AND visible(other) AND other <> thing AND other.typename IN ['Person', 'Organization', 'Case']
  AND entry.account IN $accounts // if accounts
  AND NOT elementId(other) IN $without
  AND coalesce(left(entry.validFrom, size($until)) <= $until, true) // if until
  AND coalesce(left($since, size(entry.validTo)) <= entry.validTo, true) // if since
  AND coalesce(entry.validFrom <= $asOf, true) AND coalesce(left($asOf, size(entry.validTo)) <= entry.validTo, true) // if asOf
  AND near.recordedAt <= $knownAt AND coalesce(near.supersededAt > $knownAt, true) // if knownAt
  AND far.recordedAt <= $knownAt AND coalesce(far.supersededAt > $knownAt, true) // if knownAt
WITH DISTINCT thing, entry, other, thing.typename = 'Case' OR (other.typename <> 'Case' AND other.id < thing.id) AS isReversed
