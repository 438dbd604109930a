// What kind of thing does each of these ids stand for?
// params: ids
// returns: rows
RETURN COLLECT {
  UNWIND $ids AS id
  MATCH (found:Subject|Material {id: id})
  RETURN [found.id, found.typename, found.kind]
} AS rows
