// On which article does this entry rest?
// returns: one
MATCH (node:Article {code: parent.article})
