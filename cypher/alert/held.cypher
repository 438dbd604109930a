// Which of these matches have an alert already?
// params: keys
// returns: rows
RETURN COLLECT { MATCH (alert:Alert) WHERE alert.key IN $keys RETURN alert.key } AS keys
