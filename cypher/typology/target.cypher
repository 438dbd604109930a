// To whom or what does this fact lead?
// returns: one
CALL (parent) {
  found_by(parent.target)
}
WITH found AS node
