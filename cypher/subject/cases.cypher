// In which cases does this subject have a part, latest part first?
// params: role?
// returns: page
// order: node.validFrom DESC, node.role, node.documentId DESC
MATCH (parent)-[node:PARTY_TO]->(:Case)
WHERE node.validFrom > ''
  AND node.role = $role // if role
