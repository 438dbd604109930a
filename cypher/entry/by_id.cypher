// What does this entry of a special account say? One that was annulled says so.
// params: id, account, asOf?, knownAt?
// returns: one
// then: thing.then
MATCH (node:AccountEntry|Annulled {id: $id}) // unless knownAt
MATCH (node:AccountEntry|PastEntry|Annulled {id: $id}) // if knownAt
WHERE visible(node)
  AND node.account = $account
  AND node.validFrom <= $asOf AND coalesce(left($asOf, size(node.validTo)) <= node.validTo, true) // if asOf
  AND node.recordedAt <= $knownAt AND (node:Annulled OR coalesce(node.supersededAt > $knownAt, true)) // if knownAt
