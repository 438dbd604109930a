MATCH (subject:Subject {id: $id})
RETURN subject {
  .id,
  cases: COLLECT {
    MATCH (subject)-[part:PARTY_TO]->(proceedings)
    WITH part, proceedings ORDER BY part.validFrom DESC, part.role, part.documentId DESC LIMIT 10
    RETURN part {
      .role, .validFrom,
      case: proceedings {
        .number, .status,
        parties: COLLECT {
          MATCH (proceedings)<-[other:PARTY_TO]-(party)
          WITH other, party ORDER BY other.role, other.subjectId LIMIT 10
          RETURN other {
            .role,
            subject: party {
              .id, .fullName, .name,
              directs: COLLECT {
                MATCH (party)-[link:DIRECTOR_OF]->(firm)
                RETURN { target: firm { .id, .name } } ORDER BY link.validFrom DESC, link.documentId DESC LIMIT 5
              },
              founded: COLLECT {
                MATCH (party)-[link:FOUNDER_OF]->(firm)
                RETURN { target: firm { .id, .name } } ORDER BY link.validFrom DESC, link.documentId DESC LIMIT 5
              },
              owns: COLLECT {
                MATCH (party)-[link:OWNS]->(firm)
                RETURN { target: firm { .id, .name } } ORDER BY link.validFrom DESC, link.documentId DESC LIMIT 5
              }
            }
          }
        }
      }
    }
  }
} AS subject
