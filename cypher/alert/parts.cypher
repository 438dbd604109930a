// Which things play which part in the match of this alert?
// returns: many
// limit: 40
UNWIND range(0, size(parent.partIds) - 1) AS place
WITH { part: parent.partNames[place], id: parent.partIds[place] } AS node
