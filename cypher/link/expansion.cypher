// What is this linked with, as it was found?
// params: found
// returns: one
UNWIND $found AS node
