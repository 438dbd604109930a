UNWIND $rows AS row
MATCH (source:Subject {id: row.source})
MATCH (target:Subject {id: row.target})
CREATE (source)-[link:$(row.kind)]->(target)
SET link = row.link
