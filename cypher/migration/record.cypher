// Notes that a schema file was applied.
// params: name, sha256, appliedAt
// returns: rows
// mode: write
MERGE (migration:Migration {name: $name})
SET migration.sha256 = $sha256, migration.appliedAt = $appliedAt
