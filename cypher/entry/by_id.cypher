// What does this entry of a special account say? One that was annulled says so.
// params: id, account
// returns: one
MATCH (node:AccountEntry|Annulled {id: $id})
WHERE node.account IN $viewer.accounts
  AND node.account = $account
