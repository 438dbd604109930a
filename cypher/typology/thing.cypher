// Who or what is it? One that was merged into another meanwhile is answered with that one.
// returns: one
CALL (parent) {
  found_by(parent.id)
}
WITH found AS node
