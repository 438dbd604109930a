// What amounts were confiscated or are to be returned, by currency and as asked by article, region and year?
// As things are now, totals that are kept say it (see `document.count_amounts`); of a day, of what was known at an
// instant, and between two days, the entries do.
// params: byArticle?, byRegion?, byYear?, state?, since?, until?, article?, region?, asOf?, knownAt?, fromEntries?
// returns: many
// limit: 1000
MATCH (amount:ConfiscatedTotal) // unless fromEntries
MATCH (amount:ConfiscatedAmount) // if fromEntries unless knownAt
MATCH (amount:ConfiscatedAmount|PastEntry|Annulled) // if fromEntries, knownAt
WHERE visible(amount)
  AND amount.amountCurrency > '' // unless fromEntries
  AND amount.decidedOn > '' // if fromEntries
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
  count(amount) AS entries, // if fromEntries
  sum(amount.entries) AS entries, // unless fromEntries
  sum(amount.amountMinorUnits) AS total
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
