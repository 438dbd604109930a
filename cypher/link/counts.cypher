// How many links does this thing have, by kind and by whether they lead to it?
// No more than `most` are counted of facts, and of entries.
// params: key, most, without, kinds?, ofEntries?, accounts?, since?, until?, asOf?, knownAt?
// returns: rows
RETURN COLLECT {
  MATCH (one)
  WHERE elementId(one) = $key AND visible(one)
  CALL (one) {
    stated_links(one)
    WITH one, link LIMIT $most
    WITH type(link) AS kind, endNode(link) = one AS isReversed, count(*) AS number
    RETURN replace(kind, 'WAS_', '') AS kind, isReversed, number
    UNION ALL // if ofEntries
    entry_links(one) // if ofEntries
    WITH isReversed LIMIT $most // if ofEntries
    RETURN 'ENTRY' AS kind, isReversed, count(*) AS number // if ofEntries
  }
  WITH kind, isReversed, sum(number) AS number
  RETURN { kind: kind, isReversed: isReversed, count: number } ORDER BY kind, isReversed
} AS counts
