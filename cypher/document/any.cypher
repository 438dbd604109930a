// Does the registry hold any document?
// returns: rows
RETURN EXISTS { MATCH (:Document) } AS isAny
