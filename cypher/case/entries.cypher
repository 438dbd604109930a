// Which entries of the special accounts concern this case, newest first?
// params: accounts?, status?, article?, region?, since?, until?
// returns: page
// order: node.position DESC
MATCH (parent)<-[:UNDER]-(node:AccountEntry)
WHERE node.account IN $viewer.accounts
  AND node.account IN $accounts // if accounts
  AND node.status = $status // if status
  AND node.article = $article // if article
  AND node.region = $region // if region
  AND node.validFrom <= $until // if until
  AND coalesce(node.validTo, '9999') >= $since // if since
