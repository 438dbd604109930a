// Which links lead on from these things, and to what? Of a hub, which has more links than `most`, none is told.
// Degrees are those that the viewer sees, of the links that are asked about.
// params: keys, most, without, kinds?, ofEntries?, accounts?, since?, until?, asOf?, knownAt?
// returns: rows
RETURN COLLECT {
  UNWIND $keys AS key
  MATCH (one)
  WHERE elementId(one) = key
  WITH key, COLLECT {
    stated_links(one)
    RETURN {
      key: elementId(link), kind: replace(type(link), 'WAS_', ''), isReversed: endNode(link) = one,
      validTo: link.validTo, sharePercent: link.sharePercent,
      other: elementId(other), name: coalesce(other.id, other.value), typename: other.typename,
      contactKind: CASE WHEN other.typename = 'Contact' THEN other.kind END
    } AS link LIMIT $most + 1
    UNION ALL // if ofEntries
    entry_links(one) // if ofEntries
    RETURN { // if ofEntries
      key: elementId(entry), kind: 'ENTRY', isReversed: isReversed, validTo: entry.validTo, // if ofEntries
      other: elementId(other), name: other.id, typename: other.typename // if ofEntries
    } AS link LIMIT $most + 1 // if ofEntries
  } AS links
  RETURN { key: key, isHub: size(links) > $most, links: CASE WHEN size(links) > $most THEN [] ELSE links END }
} AS onward
