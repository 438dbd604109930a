// Which of these documents, and of the things that they introduce or refer to, does the registry already hold?
// params: documents, numbers, subjects, cases, caseIds, entries, entryNumbers, officials, agencies
// returns: rows
RETURN
  COLLECT {
    UNWIND $documents AS id
    MATCH (document:Document {id: id})
    RETURN [document.id, document.sha256, document.standing, document.receivedAt]
  } AS documents,
  COLLECT {
    UNWIND $numbers AS pair
    MATCH (document:Document {supplier: pair[0], number: pair[1]})
    RETURN [document.supplier, document.number]
  } AS numbers,
  COLLECT {
    UNWIND $subjects AS id
    MATCH (subject:Subject|Material {id: id})
    RETURN [subject.id, subject.typename]
  } AS subjects,
  COLLECT {
    UNWIND $cases AS number
    MATCH (proceedings:Case {number: number})
    RETURN proceedings.number
  } AS cases,
  COLLECT {
    UNWIND $caseIds AS id
    MATCH (proceedings:Case {id: id})
    RETURN proceedings.id
  } AS caseIds,
  COLLECT {
    UNWIND $entries AS id
    MATCH (entry:AccountEntry {id: id})
    RETURN entry.id
  } AS entries,
  COLLECT {
    UNWIND $entryNumbers AS pair
    MATCH (entry:AccountEntry {account: pair[0], number: pair[1]})
    RETURN [entry.account, entry.number]
  } AS entryNumbers,
  COLLECT {
    UNWIND $officials AS id
    MATCH (official:Official {id: id})
    RETURN official.id
  } AS officials,
  COLLECT {
    UNWIND $agencies AS code
    MATCH (agency:Agency {code: code})
    RETURN [agency.code, agency.kind]
  } AS agencies,
  COLLECT {
    UNWIND $subjects + $caseIds + $entries + $officials AS id
    MATCH (annulled:Annulled {id: id})
    RETURN annulled.id
  } AS annulled
