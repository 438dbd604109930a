// Who is party to this case, in which role?
// params: role?
// returns: page
// order: node.role, node.subjectId
MATCH (parent)<-[node:PARTY_TO]-(:Subject)
WHERE node.role > ''
  AND node.role = $role // if role
