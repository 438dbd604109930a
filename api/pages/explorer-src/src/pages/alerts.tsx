// /alerts: what typologies found, the loop of its review (taken up, decided with a reason, reported), and their tuning.
import type { ComponentChildren } from "preact";
import { useSignal, useSignalEffect, type Signal } from "@preact/signals";
import { Grounds } from "../parts/grounds";
import { Header } from "../parts/header";
import { Trouble } from "../parts/trouble";
import { Tuning, TypologyList, type Typology } from "../parts/tuning";
import {
  AlertDocument,
  AlertsDocument,
  AssignAlertDocument,
  DecideAlertDocument,
  ReportAlertDocument,
  type AlertDecision,
  type AlertQuery,
  type AlertState,
  type AlertsQuery,
  type ChangedFragment,
} from "../gql/graphql";
import { ask, isSignedIn, session } from "../session";
import { number, t, word } from "../texts/language";
import { trouble, trying } from "../view/actions";

type List = AlertsQuery["alerts"];
type Alert = NonNullable<AlertQuery["alert"]>;
const STATES = ["OPEN", "ASSIGNED", "DECIDED", "REPORTED"] as const satisfies readonly AlertState[];
const DECISIONS = ["SUSPICIOUS", "EXPLAINED", "FALSE_HIT"] as const satisfies readonly AlertDecision[];

export function Alerts() {
  const list = useSignal<List | undefined>(undefined);
  const chosen = useSignal<Alert | undefined>(undefined);
  const state = useSignal<AlertState | null>(null);
  const said = useSignal<ComponentChildren>("");
  const typology = useSignal<Typology | undefined>(undefined);
  const isTuning = useSignal(false);
  const load = async (before?: List): Promise<void> => {
    const asked = { which: { state: state.value }, after: before?.pageInfo.endCursor ?? null };
    await trying(async () => {
      const { alerts } = await ask(AlertsDocument, asked);
      list.value = { ...alerts, nodes: [...(before?.nodes ?? []), ...alerts.nodes] };
    });
  };
  const choose = (id: string): Promise<void> =>
    trying(async () => {
      chosen.value = (await ask(AlertDocument, { id })).alert ?? undefined;
    });
  useSignalEffect(() => {
    if (session.value.token !== "" && state.value !== undefined) void load();
  });
  const changed = (): void => {
    list.value = chosen.value = typology.value = undefined;
    said.value = "";
    trouble.value = undefined;
  };
  const take = (id: string, step: () => Promise<ChangedFragment>): Promise<void> =>
    trying(async () => {
      const came = await step();
      said.value = came.__typename === "Contradiction" ? <span lang="en">{came.reason}</span> : t("alertIs", { state: word(came.state) });
      await choose(id);
      await load();
    });
  document.title = `${t("alerts")} · Esep`;
  return (
    <>
      <Header changed={changed} />
      <main class="explorer alerts">
        <aside>
          <h1>{t("alerts")}</h1>
          {!isSignedIn.value && <p class="quiet">{t("welcome1")}</p>}
          {trouble.value && <Trouble of={trouble.value.refusal} again={trouble.value.again} />}
          {isSignedIn.value && <Switch isTuning={isTuning} />}
          {isTuning.value && isSignedIn.value && <TypologyList chosen={typology} />}
          <div class="whole list" hidden={isTuning.value || !isSignedIn.value}>
          <Choice state={state} />
          {list.value && <p class="quiet" role="status">{t("foundCount", { count: number(list.value.totalCount) })}</p>}
          <ol class="results">
            {list.value?.nodes.map((one) => (
              <li key={one.id}>
                <button type="button" class="alert" aria-pressed={chosen.value?.id === one.id} onClick={() => void choose(one.id)}>
                  <b>{one.typology}</b>
                  <span class={`status ${one.state === "OPEN" ? "ACTIVE" : ""}`}>{word(one.state)}</span>
                  <small lang="en">{one.explanation}</small>
                </button>
              </li>
            ))}
          </ol>
          {list.value?.pageInfo.hasNextPage && <button type="button" onClick={() => void load(list.value)}>{t("more")}</button>}
          </div>
        </aside>
        <section class="stage review">
          <p role="status" class="quiet">{said.value}</p>
          {isTuning.value ? <Tuning of={typology} said={said} raised={load} /> : chosen.value ? <Review alert={chosen.value} take={take} /> : (
            <p class="empty">{t("chooseAlert")}</p>
          )}
        </section>
      </main>
    </>
  );
}

/** What the page is for at the moment: to review what was found, or to tune what finds it. */
function Switch({ isTuning }: { isTuning: Signal<boolean> }) {
  return (
    <fieldset class="switch">
      <legend class="only-heard">{t("views")}</legend>
      {([[false, "reviewAlerts"], [true, "tune"]] as const).map(([one, title]) => (
        <label key={title}>
          <input type="radio" name="task" checked={isTuning.value === one} onChange={() => (isTuning.value = one)} />
          {t(title)}
        </label>
      ))}
    </fieldset>
  );
}

function Choice({ state }: { state: Signal<AlertState | null> }) {
  return (
    <label class="choice">
      {t("status")}{" "}
      <select
        name="state" value={state.value ?? ""}
        onChange={(event) => (state.value = STATES.find((one) => one === event.currentTarget.value) ?? null)}
      >
        <option value="">{t("any")}</option>
        {STATES.map((one) => <option key={one} value={one}>{word(one)}</option>)}
      </select>
    </label>
  );
}

type Take = (id: string, step: () => Promise<ChangedFragment>) => Promise<void>;

function Review({ alert, take }: { alert: Alert; take: Take }) {
  return (
    <article aria-labelledby="alert-title">
      <h2 id="alert-title">{alert.typology} <small>{t("version", { number: alert.version })}</small></h2>
      <p lang="en">{alert.explanation}</p>
      <Grounds of={alert} />
      <h3>{t("review")}</h3>
      <ol class="plain">
        {alert.steps.map((step) => (
          <li key={step.number}>
            <b>{word(step.state)}</b> {step.outcome && word(step.outcome)}{" "}
            <small>{[step.recordedAt.slice(0, 16).replace("T", " "), step.by?.name, step.recipient, step.reason].filter(Boolean).join(" · ")}</small>
          </li>
        ))}
      </ol>
      <Next alert={alert} take={take} />
    </article>
  );
}

/** The step that may be taken next. Who may not take it is told so by the registry. */
function Next({ alert, take }: { alert: Alert; take: Take }) {
  const of = { alert: alert.id, stepCount: alert.stepCount };
  if (alert.state === "OPEN") {
    const assign = async () => (await ask(AssignAlertDocument, of)).assignAlert;
    return <button type="button" class="main" onClick={() => void take(alert.id, assign)}>{t("takeUp")}</button>;
  }
  const isToReport = alert.state === "DECIDED" && alert.outcome === "SUSPICIOUS";
  if (alert.state !== "ASSIGNED" && !isToReport) return null;
  const submit = (form: HTMLFormElement): void => {
    const given = new FormData(form);
    const reason = String(given.get("reason"));
    const outcome = DECISIONS.find((one) => one === given.get("outcome")) ?? "EXPLAINED";
    const recipient = String(given.get("recipient"));
    void take(alert.id, async () =>
      isToReport
        ? (await ask(ReportAlertDocument, { ...of, recipient, reason })).reportAlert
        : (await ask(DecideAlertDocument, { ...of, outcome, reason })).decideAlert,
    );
  };
  return (
    <form
      class="next"
      onSubmit={(event) => {
        event.preventDefault();
        submit(event.currentTarget);
      }}
    >
      {isToReport ? (
        <label>{t("recipient")} <input name="recipient" required minLength={2} maxLength={200} /></label>
      ) : (
        <label>
          {t("decision")}{" "}
          <select name="outcome">{DECISIONS.map((one) => <option key={one} value={one}>{word(one)}</option>)}</select>
        </label>
      )}
      <label>{t("reason")} <textarea name="reason" required rows={3} minLength={10} maxLength={2000} /></label>
      <button class="main">{t(isToReport ? "report" : "decide")}</button>
    </form>
  );
}
