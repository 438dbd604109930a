// /explore: search, the chosen thing, and what it is linked with: as a graph, a table, on a line of time, on a map.
import { signal, useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { ChosenCard } from "../parts/card";
import { ExpandDialog } from "../parts/expand";
import { Graph } from "../parts/graph";
import { Brand, Header } from "../parts/header";
import { Paths } from "../parts/paths";
import { Places } from "../parts/places";
import { ResultList, SearchBox, type Results } from "../parts/search";
import { Table } from "../parts/table";
import { Timeline } from "../parts/timeline";
import { Toolbar } from "../parts/toolbar";
import { Trouble } from "../parts/trouble";
import { isSignedIn } from "../session";
import { t } from "../texts/language";
import type { TextKey } from "../texts/texts";
import { busy, card, openById, trouble } from "../view/actions";
import type { ThingKind } from "../view/model";
import { chosen, forget, heard, tab, view, type Tab } from "../view/state";

const TABS: readonly (readonly [Tab, TextKey])[] = [
  ["graph", "tabGraph"],
  ["table", "tabTable"],
  ["timeline", "tabTimeline"],
  ["map", "tabMap"],
  ["paths", "tabPaths"],
];

function Tabs() {
  const turn = (by: number): void => {
    const at = TABS.findIndex(([one]) => one === tab.value);
    const next = TABS[(at + by + TABS.length) % TABS.length];
    if (!next) return;
    tab.value = next[0];
    document.getElementById(`tab-${next[0]}`)?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={t("views")}>
      {TABS.map(([one, title]) => (
        <button
          key={one} type="button" role="tab" id={`tab-${one}`} aria-controls="panel"
          aria-selected={tab.value === one} tabIndex={tab.value === one ? 0 : -1}
          onClick={() => (tab.value = one)}
          onKeyDown={(event) => {
            if (event.key === "ArrowRight") turn(1);
            if (event.key === "ArrowLeft") turn(-1);
          }}
        >
          {t(title)}
        </button>
      ))}
    </div>
  );
}

/** What is shown until the script runs, where controls would do nothing yet: where one is, and how to begin. */
export function First() {
  return (
    <>
      <header class="bar"><Brand /></header>
      <main class="explorer">
        <h1 class="only-heard">{t("title")}</h1>
        <aside>
          <SearchBox results={signal(undefined)} opened={() => undefined} />
          <Welcome />
        </aside>
        <section class="stage" />
      </main>
    </>
  );
}

function Welcome() {
  return (
    <section class="welcome">
      <h2>{t("welcome")}</h2>
      <ol>
        <li>{t("welcome1")}</li>
        <li>{t("welcome2")}</li>
        <li>{t("welcome3")}</li>
      </ol>
    </section>
  );
}

/** What another page points to, as in #Person:id; it stays out of what is sent for a page. */
function pointedTo(): void {
  const [, kind, id] = /^#(Person|Organization|Case):(\w+)$/.exec(location.hash) ?? [];
  if (!kind || !id || !isSignedIn.value) return;
  history.replaceState(null, "", location.pathname);
  void openById(id, kind as ThingKind);
}

export function Explorer() {
  const results = useSignal<Results | undefined>(undefined);
  useEffect(pointedTo, []);
  const changed = (): void => {
    forget();
    card.value = undefined;
    trouble.value = undefined;
    results.value = undefined;
  };
  const back = (): void => {
    chosen.value = "";
    card.value = undefined;
    document.querySelector<HTMLInputElement>("#search input")?.focus();
  };
  document.title = `${t("title")} · Esep`;
  const hasCard = chosen.value !== "" && (card.value !== undefined || view.value.things.has(chosen.value));
  return (
    <>
      <a class="skip" href={tab.value === "graph" ? "#graph" : "#panel"}>{t("skip")}</a>
      <Header changed={changed} />
      <main class="explorer">
        <h1 class="only-heard">{t("title")}</h1>
        <aside>
          <SearchBox results={results} opened={back} />
          {trouble.value && <Trouble of={trouble.value.refusal} again={trouble.value.again} />}
          {hasCard && results.value && <button type="button" class="link back" onClick={back}>← {t("backToResults")}</button>}
          {hasCard ? <ChosenCard /> : <ResultList results={results} />}
          {!hasCard && !results.value && <Welcome />}
        </aside>
        <section class="stage" aria-busy={busy.value > 0}>
          <div class="head">
            <Tabs />
            <Toolbar />
          </div>
          <div id="panel" role="tabpanel" tabIndex={-1} aria-labelledby={`tab-${tab.value}`} data-signed-in={String(isSignedIn.value)}>
            <div hidden={tab.value !== "graph"} class="whole"><Graph /></div>
            {tab.value === "table" && <Table />}
            {tab.value === "timeline" && <Timeline />}
            {tab.value === "map" && <Places />}
            {tab.value === "paths" && <Paths />}
          </div>
        </section>
      </main>
      <ExpandDialog />
      <p class="only-heard" role="status" aria-live="polite">{heard.value}</p>
    </>
  );
}
