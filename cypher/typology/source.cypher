// From whom or what does this fact lead?
// returns: one
CALL (parent) {
  found_by(parent.source)
}
WITH found AS node
