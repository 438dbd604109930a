// What a view is made of: things, ties between them, and what the reader did with them. A view is a value: each change
// makes another one, so that undo is the one before.
import type { EntryFragment, NamedFragment, CaseNamedFragment, PathChoice, SourceFragment } from "../gql/graphql";

export type ThingKind = "Person" | "Organization" | "Case" | "Contact" | "Identifier";
/** Contacts and numbers have no id in the registry and are what they say: nothing more is asked of them. */
export const isValue = (thing: Thing): boolean => thing.kind === "Contact" || thing.kind === "Identifier";
export type { EntryFragment, SourceFragment } from "../gql/graphql";

/** Something that is drawn as one mark. */
export interface Thing {
  readonly id: string;
  readonly kind: ThingKind;
  readonly label: string;
  /** What tells two of one name apart: a birth date, a country, a status. */
  readonly detail: string;
}

/** A stated fact that ties two things, with the document that states it. */
export interface Tie {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly kind: string;
  /** A role, a family tie, a share or an amount; empty where there is none. */
  readonly detail: string;
  readonly from: string;
  readonly to: string;
  readonly document: SourceFragment | null;
}

/** What was asked to get here. A saved view holds these, and asks again under the rights of whoever opens it. */
export type Step =
  | { readonly do: "open"; readonly id: string; readonly kind: ThingKind }
  | { readonly do: "expand"; readonly id: string; readonly kinds: readonly string[]; readonly most: number }
  | {
      readonly do: "connect";
      readonly between: readonly string[];
      readonly hops: number;
      readonly choice: PathChoice;
      readonly without: readonly string[];
    };

export interface View {
  readonly things: ReadonlyMap<string, Thing>;
  readonly ties: ReadonlyMap<string, Tie>;
  readonly entries: ReadonlyMap<string, readonly EntryFragment[]>;
  readonly hidden: ReadonlySet<string>;
  readonly pinned: ReadonlySet<string>;
  readonly steps: readonly Step[];
}

export const EMPTY: View = {
  things: new Map(),
  ties: new Map(),
  entries: new Map(),
  hidden: new Set(),
  pinned: new Set(),
  steps: [],
};

export interface Found {
  readonly things: readonly Thing[];
  readonly ties: readonly Tie[];
}

/** The view with what was found in it. What is there already stays as it is. */
export function joined(view: View, found: Found, step: Step): View {
  const things = new Map(view.things);
  const ties = new Map(view.ties);
  for (const thing of found.things) if (!things.has(thing.id)) things.set(thing.id, thing);
  for (const tie of found.ties) if (!ties.has(tie.id)) ties.set(tie.id, tie);
  const hidden = new Set(view.hidden);
  if (step.do === "open") hidden.delete(step.id);
  return { ...view, things, ties, hidden, steps: [...view.steps, step] };
}

export const withEntries = (view: View, id: string, entries: readonly EntryFragment[]): View => ({
  ...view,
  entries: new Map(view.entries).set(id, entries),
});

const toggled = (set: ReadonlySet<string>, id: string): ReadonlySet<string> => {
  const changed = new Set(set);
  if (!changed.delete(id)) changed.add(id);
  return changed;
};
export const pinToggled = (view: View, id: string): View => ({ ...view, pinned: toggled(view.pinned, id) });
export const hiddenToo = (view: View, id: string): View => ({ ...view, hidden: new Set(view.hidden).add(id) });
export const allShown = (view: View): View => ({ ...view, hidden: new Set() });

export interface Shown {
  readonly things: readonly Thing[];
  readonly ties: readonly Tie[];
}

/** What of a view is on the page: no hidden thing, and no tie of one. */
export function shown(view: View): Shown {
  const things = [...view.things.values()].filter((thing) => !view.hidden.has(thing.id));
  const seen = new Set(things.map((thing) => thing.id));
  return { things, ties: [...view.ties.values()].filter((tie) => seen.has(tie.source) && seen.has(tie.target)) };
}

// --- from answers ----------------------------------------------------------------------------------------------------

export const ofSubject = (subject: NamedFragment): Thing =>
  subject.__typename === "Person"
    ? { id: subject.id, kind: "Person", label: subject.fullName ?? "…", detail: subject.bornOn ?? "" }
    : { id: subject.id, kind: "Organization", label: subject.name, detail: subject.country };

export const ofCase = (one: CaseNamedFragment): Thing => ({
  id: one.id,
  kind: "Case",
  label: one.number,
  detail: one.openedOn,
});

export const ofValue = (kind: "Contact" | "Identifier", one: { kind: string; value: string }): Thing => ({
  id: `${one.kind}:${one.value}`,
  kind,
  label: one.value,
  detail: one.kind,
});

export const tie = (facts: Omit<Tie, "id">): Tie => ({
  ...facts,
  id: [facts.source, facts.kind, facts.target, facts.detail, facts.from, facts.document?.id ?? ""].join(" "),
});
