// Of which article is this total?
// returns: one
MATCH (node:Article {code: parent.article})
