// Which of these are subjects, and is each related to the case: a part, an entry, or a party within two stated links?
// params: caseId, ids
// returns: rows
RETURN COLLECT {
  MATCH (proceedings:Case {id: $caseId})
  UNWIND $ids AS id
  MATCH (:Subject {id: id})-[:MERGED_INTO*0..6]->(subject:!Merged)
  RETURN { id: id, isRelated:
    EXISTS { (subject)-[:PARTY_TO|WAS_PARTY_TO]->(proceedings) }
    OR EXISTS {
      (subject)<-[:CONCERNS|WAS_CONCERNS|INVOLVES|WAS_INVOLVES]-(:AccountEntry|PastEntry|Annulled)-[:UNDER|WAS_UNDER]->(proceedings)
    }
    OR EXISTS {
      (subject)-[:RELATED_TO|WAS_RELATED_TO|ASSOCIATED_WITH|WAS_ASSOCIATED_WITH|DIRECTOR_OF|WAS_DIRECTOR_OF|FOUNDER_OF|WAS_FOUNDER_OF|OWNS|WAS_OWNS|PAID|WAS_PAID*1..2]-(:Subject)-[:PARTY_TO|WAS_PARTY_TO]->(proceedings)
    }
  }
} AS subjects
