// The state of the page: the view with what came before and after it, what is chosen, and what is being asked.
import { computed, signal } from "@preact/signals";
import type { PathsQuery } from "../gql/graphql";
import { EMPTY, shown, type Step, type View } from "./model";

const MOST_UNDONE = 100; // views share what they have in common, so that a hundred of them weigh little

interface History {
  readonly before: readonly View[];
  readonly now: View;
  readonly after: readonly View[];
}

export type Tab = "graph" | "table" | "timeline" | "map" | "paths";

const history = signal<History>({ before: [], now: EMPTY, after: [] });
export const view = computed(() => history.value.now);
export const onPage = computed(() => shown(view.value));
export const mayUndo = computed(() => history.value.before.length > 0);
export const mayRedo = computed(() => history.value.after.length > 0);
export const chosen = signal<string>("");
/** What the next press on the graph puts down where it is. */
export const moving = signal<string>("");
export const tab = signal<Tab>("graph");
/** The paths that were found last, and the question that found them. */
export interface Connected {
  readonly found: PathsQuery["connections"];
  readonly step: Extract<Step, { do: "connect" }>;
}
export const connected = signal<Connected | undefined>(undefined);
/** What the page has just done, for those who hear it. */
export const heard = signal("");

/** Another view, which can be undone. */
export function change(to: View): void {
  const { before, now } = history.value;
  if (to !== now) history.value = { before: [...before, now].slice(-MOST_UNDONE), now: to, after: [] };
}

/** What an answer adds to the view without being a step of the reader. */
export function amend(to: View): void {
  history.value = { ...history.value, now: to };
}

export function undo(): void {
  const { before, now, after } = history.value;
  const last = before.at(-1);
  if (last) history.value = { before: before.slice(0, -1), now: last, after: [now, ...after] };
}

export function redo(): void {
  const { before, now, after } = history.value;
  const next = after[0];
  if (next) history.value = { before: [...before, now], now: next, after: after.slice(1) };
}

/** Begins anew, as when somebody else signs in: what one official saw is not another's. */
export function forget(): void {
  history.value = { before: [], now: EMPTY, after: [] };
  chosen.value = "";
  moving.value = "";
  connected.value = undefined;
}
