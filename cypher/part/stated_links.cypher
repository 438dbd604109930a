// Which facts link this thing with another one, of those that are asked about? Each is `link`.
// What subjects have with each other is never sealed: of a hub, only the rest is looked at one by one.
// A number leads on where somebody else holds it too.
MATCH (thing)-[link:RELATED_TO|ASSOCIATED_WITH|DIRECTOR_OF|FOUNDER_OF|OWNS|PAID|PARTY_TO|REACHED_AT|IDENTIFIED_BY]-(other) // unless knownAt
MATCH (thing)-[link:RELATED_TO|WAS_RELATED_TO|ASSOCIATED_WITH|WAS_ASSOCIATED_WITH|DIRECTOR_OF|WAS_DIRECTOR_OF|FOUNDER_OF|WAS_FOUNDER_OF|OWNS|WAS_OWNS|PAID|WAS_PAID|PARTY_TO|WAS_PARTY_TO|REACHED_AT|WAS_REACHED_AT|IDENTIFIED_BY|WAS_IDENTIFIED_BY]-(other) // if knownAt
WHERE (
    type(link) IN ['RELATED_TO', 'ASSOCIATED_WITH', 'DIRECTOR_OF', 'FOUNDER_OF', 'OWNS', 'PAID']
    OR (visible(link) AND visible(other))
  )
  AND type(link) IN $kinds // if kinds unless knownAt
  AND replace(type(link), 'WAS_', '') IN $kinds // if kinds, knownAt
  AND NOT elementId(other) IN $without
  AND (NOT other:Identifier OR EXISTS {
    MATCH (other)<-[holding:IDENTIFIED_BY]-(holder) // unless knownAt
    MATCH (other)<-[holding:IDENTIFIED_BY|WAS_IDENTIFIED_BY]-(holder) // if knownAt
    WHERE holder <> thing AND visible(holding) AND NOT elementId(holder) IN $without
      AND holding.recordedAt <= $knownAt AND coalesce(holding.supersededAt > $knownAt, true) // if knownAt
  })
  AND coalesce(left(link.validFrom, size($until)) <= $until, true) // if until
  AND coalesce(left($since, size(link.validTo)) <= link.validTo, true) // if since
  AND coalesce(link.validFrom <= $asOf, true) AND coalesce(left($asOf, size(link.validTo)) <= link.validTo, true) // if asOf
  AND link.recordedAt <= $knownAt AND coalesce(link.supersededAt > $knownAt, true) // if knownAt
