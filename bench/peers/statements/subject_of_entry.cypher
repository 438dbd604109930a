UNWIND $keys AS key
MATCH (:AccountEntry {id: key})-[:CONCERNS]->(subject:Subject)
RETURN key, subject { .id, .name, full_name: subject.fullName, born_on: subject.bornOn } AS found
