// Which standing tasks did this user start, the latest first; or which one of them is it?
// params: userId, id?
// returns: rows
RETURN COLLECT {
  MATCH (:User {id: $userId})<-[:DONE_BY]-(task:MonitoringTask)
  WHERE true
    AND task.id = $id // if id
  WITH task ORDER BY task.startedAt DESC, task.id DESC LIMIT 100
  RETURN task {
    .id, .typology, .version, .parameterNames, .parameterValues, .startedAt, .endedAt, .state, .code, .page, .total,
    .looked, .passedOver, .cut, .raised, .known
  }
} AS tasks
