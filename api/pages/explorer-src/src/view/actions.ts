// What a reader does. Each action asks, then changes the view in one step, so that one undo takes it back.
import { signal } from "@preact/signals";
import { Refusal } from "../session";
import { t } from "../texts/language";
import { cardOf, counted, drawn, entriesOf, expansion, paths, thingOf, type Card } from "./asking";
import { allShown, hiddenToo, isValue, joined, pinToggled, withEntries, type Found, type Step, type Thing, type ThingKind, type View } from "./model";
import { amend, change, chosen, heard, moving, tab, view } from "./state";

/** What the panel shows of the chosen thing, or that it is being asked for, or that there is nothing. */
export const card = signal<Card | "asking" | "nothing" | undefined>(undefined);
export const trouble = signal<{ refusal: Refusal; again: () => void } | undefined>(undefined);
export const busy = signal(0);
/** The thing whose links are to be expanded, while the dialog is open. */
export const expanding = signal<Required<Card> | undefined>(undefined);
let latest = 0;

/** Asks, and does what follows from the answer; a refusal is shown on the page, and all of it can be tried again. */
export async function trying(work: () => Promise<void>): Promise<void> {
  if (busy.peek() === 0) trouble.value = undefined; // of what else is being asked, a refusal stays
  busy.value = busy.peek() + 1; // an effect that asks must not run again because it does
  try {
    await work();
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return;
    if (!(error instanceof Refusal)) throw error;
    trouble.value = { refusal: error, again: () => void trying(work) };
  } finally {
    busy.value = busy.peek() - 1;
  }
}

/** Shows what is known of a thing, and puts it on the page. */
export async function open(thing: Thing): Promise<void> {
  if (isValue(thing)) return choose(thing.id);
  const mine = ++latest;
  chosen.value = thing.id;
  card.value = "asking";
  if (!view.value.things.has(thing.id)) change(joined(view.value, { things: [thing], ties: [] }, { do: "open", id: thing.id, kind: thing.kind }));
  const taking = trying(async () => {
    const entries = await entriesOf(thing.id, thing.kind);
    if (view.value.things.has(thing.id)) amend(withEntries(view.value, thing.id, entries));
  });
  await trying(async () => {
    const found = await cardOf(thing.id, thing.kind);
    if (mine === latest) card.value = found ?? "nothing";
    const all = found && (await counted(found));
    if (all && mine === latest) card.value = all;
  });
  await taking;
  if (mine === latest && card.value === "asking") card.value = "nothing";
}

/** Opens a thing of which only the identifier is known. */
export async function openById(id: string, kind: ThingKind): Promise<void> {
  await trying(async () => {
    const found = await cardOf(id, kind);
    if (found) void open(thingOf(found));
    else heard.value = t("notThere");
  });
}

/** Chooses a thing that is on the page already. */
export function choose(id: string): void {
  const thing = view.value.things.get(id);
  if (thing && !isValue(thing)) return void open(thing);
  latest += 1;
  chosen.value = id;
  card.value = undefined;
}

/** Opens the dialog that asks which links, and how many. */
export async function askToExpand(id: string): Promise<void> {
  const thing = view.value.things.get(id);
  if (!thing || isValue(thing)) return;
  const known = card.value;
  await trying(async () => {
    const found = typeof known === "object" && known.of.id === id ? known : await cardOf(id, thing.kind);
    const all = found && (await counted(found));
    expanding.value = all;
    if (all && typeof card.value === "object" && card.value.of.id === id) card.value = all;
  });
}

export async function expand(of: Card, kinds: readonly string[], most: number): Promise<void> {
  const { id } = of.of;
  await trying(async () => {
    const begun = performance.now();
    add(await expansion(id, kinds, most), { do: "expand", id, kinds, most });
    requestAnimationFrame(() => requestAnimationFrame(() => performance.measure("esep:expansion", { start: begun })));
  });
}

/** Puts what was found on the page, and says how much of it is new. */
export function add(found: Found, step: Step): void {
  const before = view.value.things.size;
  change(joined(view.value, found, step));
  const came = view.value.things.size - before;
  heard.value = came > 0 ? t("came", { things: came }) : t("nothingNew");
}

export const pin = (id: string): void => change(pinToggled(view.value, id));

/** Whether the next press on the graph is where a thing goes, for those who cannot drag. */
export function move(id: string): void {
  moving.value = moving.value === id ? "" : id;
  if (!moving.value) return;
  tab.value = "graph";
  heard.value = t("movingNow", { name: view.value.things.get(id)?.label ?? "" });
}

/** A thing that was put somewhere stays there. */
export function stay(id: string): void {
  if (!view.value.pinned.has(id)) pin(id);
}

export function hide(id: string): void {
  change(hiddenToo(view.value, id));
  heard.value = t("hiddenNow", { name: view.value.things.get(id)?.label ?? "" });
  if (moving.value === id) moving.value = "";
  if (chosen.value === id) {
    chosen.value = "";
    card.value = undefined;
  }
}

export const showHidden = (): void => change(allShown(view.value));

/** The view that a file tells of, asked again step by step: what is not visible any more does not come back. */
export async function restore(steps: readonly Step[], marks: Pick<View, "hidden" | "pinned">): Promise<void> {
  for (const step of steps) {
    await trying(async () => {
      if (step.do === "open") {
        const found = await cardOf(step.id, step.kind);
        if (!found) return;
        change(joined(view.value, { things: [thingOf(found)], ties: [] }, step));
        amend(withEntries(view.value, step.id, await entriesOf(step.id, step.kind)));
      } else if (step.do === "expand") {
        change(joined(view.value, await expansion(step.id, step.kinds, step.most), step));
      } else {
        const found = await paths(step.between, step.hops, step.choice, step.without);
        change(joined(view.value, drawn(found.paths.flatMap((path) => path.hops)), step));
      }
    });
  }
  change({ ...view.value, ...marks });
  tab.value = "graph";
}
