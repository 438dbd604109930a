// May this viewer know of this thing? What may not be known does not exist for them, in any list, count or path.
// An entry is open by its account. What is sealed, the data of an inquiry, opens to whom a permission or the case's
// own production gave its seal (Article 9.2); `cypher/document/seal.cypher` says what is sealed. Where the viewer has
// no list of seals at all, the sealed counts too, and nothing that is sealed is shown: totals of statistics.
(thing.account IS NULL OR thing.account IN $viewer.accounts)
AND (thing.seal IS NULL OR coalesce(thing.seal IN $viewer.seals, true))
