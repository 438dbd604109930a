// Which of these documents, and of the things that they introduce or refer to, does the registry already hold?
// params: documents, numbers, subjects, cases, caseIds, entries, entryNumbers, officials, users, permissions, requests, agencies, merging, nationalNumbers
// returns: rows
RETURN
  COLLECT {
    MATCH (document:Document)
    WHERE document.id IN $documents
    RETURN [document.id, document.sha256, document.standing, document.receivedAt]
  } AS documents,
  COLLECT {
    UNWIND $numbers AS pair
    MATCH (document:Document {supplier: pair[0], number: pair[1]})
    RETURN [document.supplier, document.number]
  } AS numbers,
  COLLECT {
    MATCH (subject:Subject|Material)
    WHERE subject.id IN $subjects
    RETURN [subject.id, subject.typename]
  } AS subjects,
  COLLECT {
    MATCH (proceedings:Case)
    WHERE proceedings.number IN $cases
    RETURN proceedings.number
  } AS cases,
  COLLECT {
    MATCH (proceedings:Case)
    WHERE proceedings.id IN $caseIds
    RETURN proceedings.id
  } AS caseIds,
  COLLECT {
    MATCH (entry:AccountEntry)
    WHERE entry.id IN $entries
    RETURN entry.id
  } AS entries,
  COLLECT {
    UNWIND $entryNumbers AS pair
    MATCH (entry:AccountEntry {account: pair[0], number: pair[1]})
    RETURN [entry.account, entry.number]
  } AS entryNumbers,
  COLLECT {
    MATCH (official:Official)
    WHERE official.id IN $officials
    RETURN [official.id, COLLECT { MATCH (official)-[:SERVES_IN]->(agency:Agency) RETURN agency.code }[0]]
  } AS officials,
  COLLECT {
    MATCH (user:User)
    WHERE user.id IN $users
    RETURN user.id
  } AS users,
  COLLECT {
    MATCH (permission:Permission)
    WHERE permission.id IN $permissions
    RETURN permission.id
  } AS permissions,
  COLLECT {
    MATCH (request:InformationRequest)
    WHERE request.id IN $requests
    RETURN request.id
  } AS requests,
  COLLECT {
    MATCH (agency:Agency)
    WHERE agency.code IN $agencies
    RETURN [agency.code, agency.kind]
  } AS agencies,
  COLLECT {
    UNWIND $nationalNumbers AS pair
    MATCH (identifier:Identifier {value: pair[0], kind: pair[1]})
    RETURN [identifier.kind, identifier.value]
  } AS nationalNumbers,
  COLLECT {
    MATCH (named:Merged)
    WHERE named.id IN $subjects
    MATCH (named)-[:MERGED_INTO*0..6]->(one)-[:MERGED_INTO]->(other)
    RETURN DISTINCT [one.id, other.id]
  } AS mergedInto,
  COLLECT {
    UNWIND $merging AS id
    MATCH chain = (:Merged)-[:MERGED_INTO*1..6]->(subject:Subject {id: id})
    WITH subject.id AS id, max(length(chain)) AS height
    RETURN [id, height]
  } AS heights,
  COLLECT {
    MATCH (annulled:Annulled)
    WHERE annulled.id IN $subjects + $caseIds + $entries + $officials + $users + $permissions
    RETURN annulled.id
  } AS annulled
