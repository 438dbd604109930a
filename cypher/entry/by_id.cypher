// What does this entry of a special account say?
// params: id, account
// returns: one
MATCH (node:AccountEntry {id: $id})
WHERE node.account IN $viewer.accounts
  AND node.account = $account
