// What lies around these, as a walk found it?
// params: found
// returns: one
UNWIND $found AS node
