// Where does this alert stand, if the viewer may know of it?
// params: id
// returns: rows
RETURN COLLECT {
  MATCH (alert:Alert {id: $id})
  WHERE alertable(alert)
  RETURN alert { .state, .stepCount, .assignee, .outcome }
}[0] AS alert
