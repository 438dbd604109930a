// Which schema files were applied, with the sum of each?
// returns: rows
MATCH (migration:Migration)
RETURN migration.name AS name, migration.sha256 AS sha256
ORDER BY name
