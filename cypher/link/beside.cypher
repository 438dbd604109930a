// Which links does this thing have, and with what, those that began last first?
// params: key, most, without, kinds?, ofEntries?, accounts?, since?, until?, asOf?, knownAt?
// returns: rows
RETURN COLLECT {
  MATCH (one)
  WHERE elementId(one) = $key AND visible(one)
  CALL (one) {
    stated_links(one)
    WITH one, link, other, coalesce(link.validFrom, '') AS since, link.documentId AS statedBy
    ORDER BY since DESC, statedBy DESC LIMIT $most
    RETURN {
      key: elementId(link), kind: replace(type(link), 'WAS_', ''), isReversed: endNode(link) = one,
      validTo: link.validTo, sharePercent: link.sharePercent,
      other: elementId(other), name: coalesce(other.id, other.value), typename: other.typename,
      contactKind: CASE WHEN other.typename = 'Contact' THEN other.kind END
    } AS link, since, statedBy
    UNION ALL // if ofEntries
    entry_links(one) // if ofEntries
    WITH one, entry, other, isReversed, coalesce(entry.validFrom, '') AS since, entry.documentId AS statedBy // if ofEntries
    ORDER BY since DESC, statedBy DESC LIMIT $most // if ofEntries
    RETURN { // if ofEntries
      key: elementId(entry), kind: 'ENTRY', isReversed: isReversed, validTo: entry.validTo, // if ofEntries
      other: elementId(other), name: other.id, typename: other.typename // if ofEntries
    } AS link, since, statedBy // if ofEntries
  }
  WITH link, since, statedBy ORDER BY since DESC, statedBy DESC, link.name, link.kind LIMIT $most
  RETURN link
} AS links
