// What came of a run of a typology?
// params: run
// returns: one
WITH $run AS node
