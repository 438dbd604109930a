// What amounts were confiscated or are to be returned, by currency and as asked by article, region and year?
// params: byArticle?, byRegion?, byYear?, state?, since?, until?, article?, region?, asOf?, knownAt?
// returns: many
// limit: 1000
MATCH (amount:ConfiscatedAmount) // unless knownAt
MATCH (amount:ConfiscatedAmount|PastEntry|Annulled) // if knownAt
WHERE amount.decidedOn > ''
  AND visible(amount)
  AND amount.state = $state // if state
  AND amount.decidedOn >= $since // if since
  AND amount.decidedOn <= $until // if until
  AND amount.article = $article // if article
  AND amount.region = $region // if region
  AND amount.validFrom <= $asOf AND coalesce(left($asOf, size(amount.validTo)) <= amount.validTo, true) // if asOf
  AND amount.recordedAt <= $knownAt AND coalesce(amount.supersededAt > $knownAt, true) // if knownAt
WITH amount.amountCurrency AS currency,
  amount.article AS article, // if byArticle
  amount.region AS region, // if byRegion
  left(amount.decidedOn, 4) AS year, // if byYear
  count(amount) AS entries, sum(amount.amountMinorUnits) AS total
ORDER BY currency
  , article // if byArticle
  , region // if byRegion
  , year // if byYear
WITH {
  article: article, // if byArticle
  region: region, // if byRegion
  year: year, // if byYear
  amountCurrency: currency, entries: entries, amountMinorUnits: total
} AS node
