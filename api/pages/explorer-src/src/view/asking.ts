// Questions of the explorer, each a document of documents/, and what their answers are on the page.
import {
  CaseDocument,
  CaseEntriesDocument,
  ExpansionDocument,
  LinkCountsDocument,
  OrganizationDocument,
  OrganizationEntriesDocument,
  PathsDocument,
  PersonDocument,
  PersonEntriesDocument,
  type CaseQuery,
  type EndFragment,
  type EntriesFragment,
  type HopKind,
  type OrganizationQuery,
  type PathChoice,
  type PathsQuery,
  type PersonQuery,
  type StepFragment,
} from "../gql/graphql";
import { ask } from "../session";
import { ofCase, ofSubject, ofValue, tie, type EntryFragment, type Found, type Thing, type ThingKind, type Tie } from "./model";

export const TIE_KINDS = [
  "RELATED_TO",
  "ASSOCIATED_WITH",
  "DIRECTOR_OF",
  "FOUNDER_OF",
  "OWNS",
  "PAID",
  "PARTY_TO",
  "REACHED_AT",
  "IDENTIFIED_BY",
  "ENTRY",
] as const satisfies readonly HopKind[];
export const isTieKind = (kind: string): kind is HopKind => TIE_KINDS.some((one) => one === kind);

export type Subject = NonNullable<PersonQuery["person"]> | NonNullable<OrganizationQuery["organization"]>;
export type CaseNode = NonNullable<CaseQuery["case"]>;
/** What the panel shows of the chosen thing, and how many facts of each kind link it: these are counted apart. */
export interface Card {
  readonly of: Subject | CaseNode;
  readonly counts?: ReadonlyMap<string, number>;
}

/** A person, an organization or a case; undefined of what is not there for who asks. */
export async function cardOf(id: string, kind: ThingKind): Promise<Card | undefined> {
  const of = await nodeOf(id, kind);
  return of ? { of } : undefined;
}

/** The card with how many facts of each kind link it. */
export async function counted(card: Card): Promise<Required<Card>> {
  if (card.counts) return { ...card, counts: card.counts };
  const counts = new Map<string, number>();
  const { expansion } = await ask(LinkCountsDocument, { id: card.of.id });
  for (const { kind, count } of expansion?.counts ?? []) counts.set(kind, (counts.get(kind) ?? 0) + count);
  return { ...card, counts };
}

async function nodeOf(id: string, kind: ThingKind): Promise<Subject | CaseNode | null | undefined> {
  if (kind === "Case") return (await ask(CaseDocument, { id })).case;
  if (kind === "Organization") return (await ask(OrganizationDocument, { id })).organization;
  return (await ask(PersonDocument, { id })).person;
}

export const thingOf = ({ of }: Card): Thing => (of.__typename === "Case" ? ofCase(of) : ofSubject(of));

async function entryPage(kind: ThingKind, asked: { id: string; after?: string }): Promise<EntriesFragment | undefined> {
  if (kind === "Case") return (await ask(CaseEntriesDocument, asked)).case?.entries;
  if (kind === "Organization") return (await ask(OrganizationEntriesDocument, asked)).organization?.entries;
  return (await ask(PersonEntriesDocument, asked)).person?.entries;
}

/** All entries on a subject or under a case, page after page. */
export async function entriesOf(id: string, kind: ThingKind): Promise<readonly EntryFragment[]> {
  const all: EntryFragment[] = [];
  for (let asked: { id: string; after?: string } = { id }; ; ) {
    const page = await entryPage(kind, asked);
    all.push(...(page?.nodes ?? []));
    if (!page?.pageInfo.hasNextPage || !page.pageInfo.endCursor) return all;
    asked = { id, after: page.pageInfo.endCursor };
  }
}

/** What a thing is linked with, at most so many facts of these kinds. */
export async function expansion(id: string, kinds: readonly string[], most: number): Promise<Found> {
  const found = await ask(ExpansionDocument, { id, kinds: kinds.filter(isTieKind), most });
  return drawn(found.expansion?.hops ?? []);
}

export type Connections = PathsQuery["connections"];
export type Path = Connections["paths"][number];

/** By which steps things are connected; `without` are not walked through. */
export const paths = async (between: readonly string[], maxHops: number, choice: PathChoice, without: readonly string[]) =>
  (await ask(PathsDocument, { between: [...between], maxHops, choice, without: without.slice(0, 100) })).connections;

export function ofEnd(end: EndFragment): Thing {
  if (end.__typename === "Case") return ofCase(end);
  if (end.__typename === "Contact") return ofValue(end.__typename, { kind: end.contactKind, value: end.value });
  if (end.__typename === "Identifier") return ofValue(end.__typename, { kind: end.identifierKind, value: end.value });
  return ofSubject(end);
}

/** The things and facts of hops, as the graph draws them. */
export function drawn(hops: readonly StepFragment[]): Found {
  const things: Thing[] = [];
  const ties: Tie[] = [];
  for (const hop of hops) {
    if (!hop.source || !hop.target) continue;
    const [source, target] = [ofEnd(hop.source), ofEnd(hop.target)];
    things.push(source, target);
    for (const fact of hop.facts) {
      const share = fact.sharePercent == null ? "" : `${fact.sharePercent} %`;
      const amount = fact.amount ? `${fact.amount.majorUnits} ${fact.amount.currency}` : share;
      ties.push(
        tie({
          source: fact.isReversed ? target.id : source.id,
          target: fact.isReversed ? source.id : target.id,
          kind: fact.kind,
          detail: fact.role ?? fact.kinship ?? amount,
          from: fact.validFrom ?? "",
          to: fact.validTo ?? "",
          document: fact.document ?? null,
        }),
      );
    }
  }
  return { things, ties };
}
