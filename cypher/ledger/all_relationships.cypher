// What are all relationships of the graph, each with what names its two ends?
// returns: rows
MATCH (source)-[link]->(target)
RETURN type(link) AS type, properties(link) AS held,
  labels(source) AS sourceLabels, source { .id, .code, .kind, .value, .supersededBy } AS source,
  labels(target) AS targetLabels, target { .id, .code, .kind, .value, .supersededBy } AS target
