// Of which hops is this path made?
// returns: many
// limit: 6
UNWIND range(0, parent.length - 1) AS step
WITH step, parent.links[step] AS link, parent.nodes[step] AS begin, parent.nodes[step + 1] AS end
WITH step, link { .*, from: begin, to: end, isReversed: startNode(link) <> begin, kind: replace(type(link), 'WAS_', '') } AS node
ORDER BY step
