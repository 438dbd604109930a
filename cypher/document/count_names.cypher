// Counts the parts of names that documents state, so that it is known how rare each is.
// params: rows
// returns: rows
// mode: write
UNWIND $rows AS row
MERGE (key:NameKey {value: row.value})
SET key.count = row.number + coalesce(key.count, 0)
RETURN count(key) AS recorded
