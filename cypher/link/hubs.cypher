// Which of these things are hubs, that have more links than `most`, of those that are asked about?
// params: keys, most, without, kinds?, ofEntries?, accounts?, since?, until?, asOf?, knownAt?
// returns: rows
RETURN COLLECT {
  UNWIND $keys AS key
  MATCH (one)
  WHERE elementId(one) = key
  WITH key, COLLECT {
    stated_links(one)
    RETURN 1 AS link LIMIT $most + 1
    UNION ALL // if ofEntries
    entry_links(one) // if ofEntries
    RETURN 1 AS link LIMIT $most + 1 // if ofEntries
  } AS links
  WHERE size(links) > $most
  RETURN key
} AS hubs
