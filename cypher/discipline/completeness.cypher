// How often did the body fill each field that counts, in what it submitted in this month, the emptiest first?
// params: counted, knownAt?
// returns: many
// limit: 60
MATCH (document:Document)
WHERE document.supplier = parent.supplier
  AND document.receivedOn >= parent.firstDay AND document.receivedOn <= parent.lastDay
  AND document.receivedAt <= $knownAt // if knownAt
WITH document.form AS form, document.openFields AS open, count(document) AS number
UNWIND $counted[form] AS field
WITH form, field, sum(number) AS documents, sum(CASE WHEN field IN open THEN 0 ELSE number END) AS filled
ORDER BY toFloat(filled) / documents, form, field
WITH { form: form, field: field, documents: documents, filled: filled } AS node
