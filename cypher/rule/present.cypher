// Does this relationship say what documents state now? What they stated once is WAS_ or HAD; what is counted of
// entries (COUNTED_IN) is stated by none.
NOT type(thing) STARTS WITH 'WAS_' AND NOT type(thing) IN ['HAD', 'COUNTED_IN']
