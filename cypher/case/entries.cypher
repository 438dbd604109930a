// Which entries of the special accounts concern this case, newest first?
// params: accounts?, status?, article?, region?, since?, until?, asOf?, knownAt?
// returns: page
// order: node.position DESC
// then: thing.then
MATCH (parent)<-[:UNDER]-(node:AccountEntry) // unless knownAt
MATCH (parent)<-[link:UNDER|WAS_UNDER]-(node:AccountEntry|PastEntry|Annulled) // if knownAt
WHERE visible(node)
  AND node.account IN $accounts // if accounts
  AND node.status = $status // if status
  AND node.article = $article // if article
  AND node.region = $region // if region
  AND node.validFrom <= $until // if until
  AND coalesce(node.validTo, '9999') >= $since // if since
  AND node.validFrom <= $asOf AND coalesce(left($asOf, size(node.validTo)) <= node.validTo, true) // if asOf
  AND link.recordedAt <= $knownAt AND coalesce(link.supersededAt > $knownAt, true) // if knownAt
