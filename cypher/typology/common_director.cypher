// Who directs companies that answer in different criminal cases? Found from the first of the companies.
// params: after, slice, most, leastCompanies, mostLinks
// returns: rows
CALL () {
  MATCH (start:Organization)
  WHERE start.id > $after
  RETURN start ORDER BY start.id LIMIT $slice
}
WITH collect(start) AS starts
RETURN starts[-1].id AS last, size(starts) AS looked, COLLECT {
  UNWIND starts AS start
  MATCH (director:Person)-[:DIRECTOR_OF]->(start)
  WHERE count { (director)-[:DIRECTOR_OF]->() } <= $mostLinks
  WITH DISTINCT start, director
  MATCH (director)-[directs:DIRECTOR_OF]->(company:Organization)-[part:PARTY_TO]->(proceedings:Case)
  WHERE visible(part) AND visible(proceedings)
    AND proceedings.kind = 'CRIMINAL' AND part.role IN ['SUSPECT', 'ACCUSED', 'CONVICTED', 'DEFENDANT']
  WITH start, director, company, proceedings, directs, part ORDER BY company.id, proceedings.id
  WITH start, director, collect(DISTINCT company.id) AS companies, collect(DISTINCT proceedings.id) AS cases,
    collect(told(directs)) AS directing, collect(told(part)) AS answering
  WHERE companies[0] = start.id AND size(companies) >= $leastCompanies AND size(cases) >= 2
  RETURN {
    parts: [{ part: 'DIRECTOR', id: director.id }] + [id IN companies | { part: 'COMPANY', id: id }]
      + [id IN cases | { part: 'CASE', id: id }],
    facts: directing + answering
  }
  LIMIT $most
} AS matches
