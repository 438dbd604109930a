MATCH (amount:ConfiscatedTotal)
WITH amount.amountCurrency AS currency, amount.article AS article, amount.region AS region,
  amount.decidedOn AS year, sum(amount.entries) AS entries, sum(amount.amountMinorUnits) AS total
ORDER BY currency, article, region, year
MATCH (a:Article {code: article})
MATCH (r:Region {code: region})
WITH currency, sum(entries) AS entriesInAll, sum(total) AS inAll,
  collect({
    year: year, article: a { .code, .name }, region: r { .name }, entries: entries,
    amount: { minorUnits: total, currency: currency }
  }) AS groups
ORDER BY currency
RETURN collect({ entries: entriesInAll, amount: { minorUnits: inAll, currency: currency } }) AS inAll,
  reduce(all = [], some IN collect(groups) | all + some) AS byArticleRegionAndYear
