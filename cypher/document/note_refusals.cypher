// Notes that documents were refused, and why; the same one once.
// params: rows
// returns: rows
// mode: write
UNWIND $rows AS row
MERGE (refusal:Refusal {sha256: row.sha256})
ON CREATE SET refusal = row
