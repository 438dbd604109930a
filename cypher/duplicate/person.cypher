// Who is this candidate?
// returns: one
// then: thing.then
UNWIND [parent.other] AS node
