// What is the case with this id or this number?
// params: id?, number?
// returns: one
MATCH (node:Case)
WHERE true
  AND node.id = $id  // if id
  AND node.number = $number  // if number
