// How many entries of this account may the viewer look at?
// params: account
// returns: rows
RETURN COUNT {
  MATCH (start:AccountEntry)
  WHERE start.account = $account AND start.position > '' AND visible(start)
} AS total
