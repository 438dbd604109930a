// What is told of this fact: its kind, its ends, its days, what it comes to, and the document that states it.
thing {
  .validFrom, .validTo, .role, .sharePercent, .amountMinorUnits, .amountCurrency,
  kind: type(thing), source: startNode(thing).id, target: endNode(thing).id, contact: endNode(thing).value,
  account: startNode(thing).account,
  seal: coalesce(thing.seal, startNode(thing).seal), statedBy: thing.documentId
}
