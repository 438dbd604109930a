// Which companies own one another in a circle, all at one time? Each circle is found from the first of its companies.
// params: after, slice, most, longest, leastShare
// returns: rows
CALL () {
  MATCH (start:Organization)
  WHERE start.id > $after
  RETURN start ORDER BY start.id LIMIT $slice
}
WITH collect(start) AS starts
RETURN starts[-1].id AS last, size(starts) AS looked, COLLECT {
  UNWIND starts AS start
  MATCH circle = (start)-[links:OWNS*2..6]->(start)
  WHERE size(links) <= $longest
    AND all(link IN links WHERE coalesce(link.sharePercent, 100) >= $leastShare)
    AND all(company IN nodes(circle) WHERE company.id >= start.id)
    AND size(COLLECT { UNWIND nodes(circle) AS company RETURN DISTINCT company.id }) = size(links)
    AND all(one IN links WHERE all(other IN links WHERE coalesce(left(one.validFrom, size(other.validTo)) <= other.validTo, true)))
  RETURN {
    parts: [company IN tail(nodes(circle)) | { part: 'COMPANY', id: company.id }],
    facts: [link IN links | told(link)]
  }
  LIMIT $most
} AS matches
