MATCH (amount:ConfiscatedTotal)
WITH amount.amountCurrency AS currency, CASE WHEN $by_article THEN amount.article END AS article,
  CASE WHEN $by_region THEN amount.region END AS region,
  CASE WHEN $by_year THEN amount.decidedOn END AS year,
  sum(amount.entries) AS entries, sum(amount.amountMinorUnits) AS total
ORDER BY currency, article, region, year
RETURN {
  article_code: article, region_code: region, year: year, entries: entries,
  amount_minor_units: toString(total), amount_currency: currency
} AS found
