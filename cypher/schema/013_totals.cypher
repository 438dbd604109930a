// Totals of confiscated amounts, which are kept as the amounts come.
CREATE CONSTRAINT confiscated_total_id IF NOT EXISTS FOR (total:ConfiscatedTotal) REQUIRE total.id IS UNIQUE;
CREATE INDEX confiscated_total_currency IF NOT EXISTS FOR (total:ConfiscatedTotal) ON (total.amountCurrency);
