UNWIND $keys AS key
MATCH (subject:Subject {id: key})
RETURN key, subject { .id, .name, full_name: subject.fullName, born_on: subject.bornOn } AS found
