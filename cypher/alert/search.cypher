// Which alerts are there, the latest first?
// params: state?, typology?, assignee?, task?
// returns: page
// order: node.position DESC
MATCH (node:Alert)
WHERE node.position > '' AND alertable(node)
  AND node.state = $state // if state
  AND node.typology = $typology // if typology
  AND node.assignee = $assignee // if assignee
  AND node.task = $task // if task
