// By which steps things on the page are connected. Hidden things are not walked through: whenever another thing is hidden
// or shown, what was found is asked again.
import { useSignal, useSignalEffect } from "@preact/signals";
import type { PathChoice } from "../gql/graphql";
import { many, number, percent, t, word } from "../texts/language";
import { add, trying } from "../view/actions";
import { drawn, ofEnd, paths, type Path } from "../view/asking";
import { isValue } from "../view/model";
import { chosen, connected, onPage, tab, view, type Connected } from "../view/state";

const HOPS = [2, 3, 4, 5, 6, 8];
const CHOICES = ["SHORTEST", "NEXT_SHORTEST", "STRONGEST"] as const satisfies readonly PathChoice[];

type Asked = Omit<Connected["step"], "do" | "without">;

/** What is hidden and has an identifier; an address has none, so paths through a hidden one are left out here. */
const without = (): string[] => [...view.value.hidden].filter((id) => !id.includes(":"));
const isOpen = (path: Path): boolean =>
  path.hops.every((hop) => [hop.source, hop.target].every((end) => !end || !view.value.hidden.has(ofEnd(end).id)));

export function Paths() {
  const asking = useSignal(false);
  const answer = connected.value;
  const ends = onPage.value.things.filter((thing) => !isValue(thing));
  const first = answer?.step.between[0] ?? ends.find((thing) => thing.id === chosen.value)?.id ?? ends[0]?.id;
  const second = answer?.step.between[1] ?? ends.find((thing) => thing.id !== first)?.id;
  const find = async ({ between, hops, choice }: Asked): Promise<void> => {
    asking.value = true;
    connected.value = undefined;
    await trying(async () => {
      const step = { do: "connect", between, hops, choice, without: without() } as const;
      connected.value = { found: await paths(between, hops, choice, step.without), step };
    });
    asking.value = false;
  };
  const submit = (form: HTMLFormElement): void => {
    const said = new FormData(form);
    const between = [said.get("one"), said.get("other")].map(String);
    if (between[0] === between[1]) return;
    const choice = CHOICES.find((one) => one === said.get("choice")) ?? "SHORTEST";
    void find({ between, hops: Number(said.get("hops")), choice });
  };
  useSignalEffect(() => {
    const known = connected.value?.step;
    const hidden = view.value.hidden;
    if (!known) return;
    if (known.between.some((id) => hidden.has(id))) connected.value = undefined;
    else if (without().join() !== known.without.join()) void find(known);
  });
  const options = (selected: string | undefined) =>
    ends.map((thing) => (
      <option key={thing.id} value={thing.id} selected={thing.id === selected}>
        {[thing.label, thing.detail].filter(Boolean).join(" · ")}
      </option>
    ));
  if (ends.length < 2) return <p class="empty">{t("pathsNeedTwo")}</p>;
  return (
    <div class="paths scrolls" tabIndex={0} role="region" aria-label={t("tabPaths")}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submit(event.currentTarget);
        }}
      >
        <label><span>{t("from")}</span><select name="one">{options(first)}</select></label>
        <label><span>{t("to")}</span><select name="other">{options(second)}</select></label>
        <label>
          <span>{t("hops")}</span>
          <select name="hops">{HOPS.map((hops) => <option key={hops} selected={hops === (answer?.step.hops ?? 4)}>{hops}</option>)}</select>
        </label>
        <label>
          <span>{t("choice")}</span>
          <select name="choice">{CHOICES.map((one) => <option key={one} value={one} selected={one === answer?.step.choice}>{word(one)}</option>)}</select>
        </label>
        <button class="main">{t("findPaths")}</button>
      </form>
      <p class="quiet" role="status">{asking.value ? t("asking") : answer ? summary(answer) : ""}</p>
      {answer && <Found answer={answer} />}
    </div>
  );
}

const summary = ({ found, step }: Connected): string =>
  [
    found.paths.some(isOpen) ? `${t("foundCount", { count: found.paths.filter(isOpen).length })}.` : t("noPath", { hops: step.hops }),
    view.value.hidden.size > 0 ? t("notThrough", { count: view.value.hidden.size }) : "",
    ...found.cut.map((one) => `${word(one.reason)}${one.count == null ? "" : `: ${number(one.count)}`}.`),
  ].filter(Boolean).join(" ");

function Found({ answer: { found, step } }: { answer: Connected }) {
  const open = found.paths.filter(isOpen);
  const show = (some: readonly Path[]): void => {
    add(drawn(some.flatMap((path) => path.hops)), step);
    tab.value = "graph";
  };
  return (
    <>
      {open.length > 1 && <button type="button" onClick={() => show(open)}>{t("showAllPaths")}</button>}
      <ol class="found">
        {open.map((path, index) => (
          <li key={index}>
            <div class="row">
              <b>{many("steps", path.length)}</b>
              <small>{t("strength", { strength: percent(path.strength) })}</small>
              <button type="button" onClick={() => show([path])}>{t("showInGraph")}</button>
            </div>
            <ol class="steps">
              {path.hops.map((hop, at) => {
                if (!hop.source || !hop.target) return null;
                const [source, target] = [ofEnd(hop.source), ofEnd(hop.target)];
                const document = hop.facts[0]?.document;
                return (
                  <li key={at}>
                    {at === 0 && <span class="thing"><span class={`mark ${source.kind}`} aria-hidden="true" /> {source.label}</span>}
                    <span class="via">
                      {[...new Set(hop.facts.map((fact) => word(fact.role ?? fact.kind)))].join(", ")}
                      {document && <small>{` · ${document.number}, ${document.supplier?.name ?? ""}`}</small>}
                    </span>
                    <span class="thing"><span class={`mark ${target.kind}`} aria-hidden="true" /> {target.label}</span>
                  </li>
                );
              })}
            </ol>
          </li>
        ))}
      </ol>
    </>
  );
}
