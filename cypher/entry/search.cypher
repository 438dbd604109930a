// Which entries of the special accounts are there, newest first?
// params: account?, accounts?, status?, article?, region?, since?, until?, asOf?, knownAt?
// returns: page
// order: node.position DESC
// then: thing.then
MATCH (node:AccountEntry) // unless knownAt
MATCH (node:AccountEntry|PastEntry|Annulled) // if knownAt
WHERE node.position > ''
  AND visible(node)
  AND node.account = $account // if account
  AND node.account IN $accounts // if accounts
  AND node.status = $status // if status
  AND node.article = $article // if article
  AND node.region = $region // if region
  AND node.validFrom <= $until // if until
  AND coalesce(node.validTo, '9999') >= $since // if since
  AND node.validFrom <= $asOf AND coalesce(left($asOf, size(node.validTo)) <= node.validTo, true) // if asOf
  AND node.recordedAt <= $knownAt AND coalesce(node.supersededAt > $knownAt, true) // if knownAt
