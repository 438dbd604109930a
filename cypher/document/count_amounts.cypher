// Counts confiscated amounts into the totals that they belong to as they are now; tells how many there were to count.
// What an amount was counted as stands on its relationship, so it is taken out of there first, whatever it has become:
// corrected, annulled, sealed or opened. A total holds amounts that one and the same right tells of, and is gone with
// the last of them.
// params: rows
// returns: rows
// mode: write
UNWIND $rows AS row
MATCH (amount:AccountEntry|Annulled {id: row.id})
CALL (amount) {
  MATCH (amount)-[counted:COUNTED_IN]->(total:ConfiscatedTotal)
  SET total.entries = total.entries - 1, total.amountMinorUnits = total.amountMinorUnits - counted.amountMinorUnits
  DELETE counted
  RETURN collect(total) AS left
}
CALL (amount) {
  WITH amount
  WHERE amount:ConfiscatedAmount
  WITH amount, [amount.amountCurrency, amount.state, coalesce(amount.article, '-'), coalesce(amount.region, '-'),
    left(amount.decidedOn, 4), coalesce(amount.seal, '-')] AS parts
  MERGE (total:ConfiscatedTotal {id: reduce(id = head(parts), part IN tail(parts) | id + ' ' + part)})
  ON CREATE SET total.account = amount.account, total.seal = amount.seal, total.state = amount.state,
    total.article = amount.article, total.region = amount.region, total.decidedOn = left(amount.decidedOn, 4),
    total.amountCurrency = amount.amountCurrency, total.amountMinorUnits = 0, total.entries = 0
  SET total.entries = total.entries + 1, total.amountMinorUnits = total.amountMinorUnits + amount.amountMinorUnits
  CREATE (amount)-[counted:COUNTED_IN]->(total)
  SET counted.amountMinorUnits = amount.amountMinorUnits
}
WITH count(amount) AS recorded, reduce(all = [], some IN collect(left) | all + some) AS touched
CALL (touched) {
  UNWIND touched AS total
  WITH DISTINCT total
  WHERE total.entries = 0
  DELETE total
}
RETURN recorded
