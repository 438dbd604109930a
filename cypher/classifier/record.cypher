// Writes the classifiers that documents point to: regions, places, articles and the authorized body.
// params: regions, places, articles, agencies
// returns: rows
// mode: write
FOREACH (row IN $regions | MERGE (region:Region {code: row.code}) SET region = row)
FOREACH (row IN $places | MERGE (place:Place {code: row.code}) SET place = row)
FOREACH (row IN $articles | MERGE (article:Article {code: row.code}) SET article = row)
FOREACH (row IN $agencies | MERGE (agency:Agency {code: row.code}) SET agency += row)
