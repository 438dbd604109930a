// Who plays which part in what a typology found, and the facts that it rests on.
import type { PartFragment, RestFragment } from "../gql/graphql";
import { accountName, number, t, word } from "../texts/language";

interface Found {
  readonly parts: readonly PartFragment[];
  readonly facts: readonly RestFragment[];
  readonly factCount: number;
}

const named = (thing: PartFragment["thing"]): string => {
  if (!thing) return t("notTold");
  if (thing.__typename === "Person") return thing.fullName ?? "…";
  if (thing.__typename === "Organization") return thing.name;
  return thing.__typename === "Case" ? thing.number : word(thing.__typename);
};
const HAS_PAGE = new Set(["Person", "Organization", "Case"]);

export function Grounds({ of: { parts, facts, factCount } }: { of: Found }) {
  return (
    <>
      <h3>{t("parts")}</h3>
      <ul class="plain">
        {parts.map(({ part, thing }, index) => (
          <li key={index}>
            <small class="part">{part}</small>{" "}
            {thing && HAS_PAGE.has(thing.__typename) ? (
              <a href={`/explore#${thing.__typename}:${thing.id}`}>{named(thing)}</a>
            ) : named(thing)}
          </li>
        ))}
      </ul>
      <h3>{t("restsOn", { count: number(factCount) })}</h3>
      <ul class="plain">
        {facts.map((fact, index) => (
          <li key={index}>
            {fact.account ? accountName(fact.account) : word(fact.kind)}{" "}
            <small>{[fact.validFrom && `${fact.validFrom} – ${fact.validTo ?? "…"}`, fact.document?.number, fact.document?.supplier?.name].filter(Boolean).join(" · ")}</small>
          </li>
        ))}
      </ul>
    </>
  );
}
