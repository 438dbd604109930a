// Which of these documents, and of the things that they introduce or refer to, does the registry already hold?
// params: documents, numbers, subjects, cases, caseIds, entries, entryNumbers, officials, users, permissions, requests, done, agencies, merging, nationalNumbers
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
    WHERE proceedings.number IN $cases AND proceedings.seal IS NOT NULL
    RETURN [
      proceedings.number,
      COLLECT {
        MATCH (proceedings)-[:HAD*0..1]->(state:Case|Version)
        MATCH (document:Document {id: state.documentId})
        RETURN document.supplier AS knows
        UNION
        MATCH (proceedings)-[:IN_PRODUCTION_OF|WAS_IN_PRODUCTION_OF]->(:Official)-[:SERVES_IN]->(agency:Agency)
        RETURN agency.code AS knows
        UNION
        MATCH (permission:Permission)-[:OPENS]->(proceedings)
        WHERE permits(permission)
        RETURN permission.toAgency AS knows
      }
    ]
  } AS secrets,
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
    MATCH (version:TypologyVersion)
    WHERE version.id IN $done
    RETURN ['typologyVersion', version.id] AS held
    UNION
    MATCH (version:TypologyVersion)
    WHERE version.key IN $done
    RETURN ['typologyNumber', version.key] AS held
    UNION
    MATCH (publication:TypologyPublication)
    WHERE publication.key IN $done
    RETURN ['typologyPublication', publication.key] AS held
    UNION
    MATCH (alert:Alert)
    WHERE alert.id IN $done
    RETURN ['alert', alert.id] AS held
    UNION
    MATCH (alert:Alert)
    WHERE alert.key IN $done
    RETURN ['alertKey', alert.key] AS held
    UNION
    MATCH (step:AlertStep)
    WHERE step.key IN $done
    RETURN ['alertStep', step.key] AS held
    UNION
    MATCH (task:MonitoringTask)
    WHERE task.id IN $done
    RETURN ['task', task.id] AS held
    UNION
    MATCH (task:MonitoringTask)
    WHERE task.id IN $done AND task.endedAt IS NOT NULL
    RETURN ['taskEnd', task.id] AS held
  } AS done,
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
