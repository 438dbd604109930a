MATCH (amount:ConfiscatedTotal)
WITH amount.amountCurrency AS currency, amount.article AS code, sum(amount.entries) AS entries,
  sum(amount.amountMinorUnits) AS total
ORDER BY currency, code
MATCH (article:Article {code: code})
RETURN collect({
  article: article { .code, .name }, entries: entries, amount: { minorUnits: total, currency: currency }
}) AS confiscatedTotals
