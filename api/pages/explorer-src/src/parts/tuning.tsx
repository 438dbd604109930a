// A typology and its numbers: tried out, drafted with a reason, published, run. What it finds by then are alerts.
import type { ComponentChildren } from "preact";
import { useSignal, useSignalEffect, type Signal } from "@preact/signals";
import {
  DraftTypologyDocument,
  DryRunDocument,
  PublishTypologyDocument,
  RunTypologyDocument,
  TypologiesDocument,
  type DraftedFragment,
  type DryRunQuery,
  type TypologiesQuery,
} from "../gql/graphql";
import { useRef } from "preact/hooks";
import { ask, session } from "../session";
import { number, t, word } from "../texts/language";
import { trying } from "../view/actions";
import { Grounds } from "./grounds";

export type Typology = TypologiesQuery["typologies"][number];
type Run = DryRunQuery["dryRunTypology"];
type Chosen = Signal<Typology | undefined>;

const typologies = async (): Promise<readonly Typology[]> => (await ask(TypologiesDocument, {})).typologies;
const running = ({ versions }: Typology) => versions.find((one) => one.state === "PUBLISHED");

export function TypologyList({ chosen }: { chosen: Chosen }) {
  const all = useSignal<readonly Typology[]>([]);
  useSignalEffect(() => {
    if (session.value.token !== "") void trying(async () => void (all.value = await typologies()));
  });
  return (
    <ol class="results">
      {all.value.map((one) => (
        <li key={one.code}>
          <button type="button" class="alert" aria-pressed={chosen.value?.code === one.code} onClick={() => (chosen.value = one)}>
            <b lang="en">{one.name}</b>
            <small lang="en">{one.looksFor}</small>
          </button>
        </li>
      ))}
    </ol>
  );
}

/** What has just been done, for those who see it and those who hear it. */
type Said = Signal<ComponentChildren>;

export function Tuning({ of, said, raised }: { of: Chosen; said: Said; raised: () => Promise<void> }) {
  return of.value ? <One key={of.value.code} of={of} one={of.value} said={said} raised={raised} /> : <p class="empty">{t("chooseTypology")}</p>;
}

function One({ of, one, said, raised }: { of: Chosen; one: Typology; said: Said; raised: () => Promise<void> }) {
  const found = useSignal<Run | "asking" | undefined>(undefined);
  const { code } = one;
  const tried = async (numbers: Numbers): Promise<void> => {
    found.value = "asking";
    await trying(async () => void (found.value = (await ask(DryRunDocument, { code, parameters: numbers })).dryRunTypology));
    if (found.value === "asking") found.value = undefined;
  };
  const taken = (step: () => Promise<DraftedFragment>): Promise<void> =>
    trying(async () => {
      const came = await step();
      said.value = came.__typename === "Contradiction" ? <span lang="en">{came.reason}</span> : t("versionIs", { number: came.number, state: word(came.state) });
      of.value = (await typologies()).find((other) => other.code === code);
    });
  const run = (): Promise<void> =>
    trying(async () => {
      const came = (await ask(RunTypologyDocument, { code })).runTypology;
      said.value = [t("raised", { alerts: came.alerts.length, known: number(came.known) }), covered(came)].join(" ");
      await raised();
    });
  return (
    <article aria-labelledby="typology-title">
      <h2 id="typology-title" lang="en">{one.name}</h2>
      <p lang="en">{one.looksFor} <small>{one.source}</small></p>
      <Numbers
        one={one} tried={tried}
        drafted={(parameters, reason) => taken(async () => (await ask(DraftTypologyDocument, { code, parameters, reason })).draftTypology)}
      />
      {found.value === "asking" ? <p class="quiet" role="status">{t("asking")}</p> : found.value && <Matches run={found.value} />}
      <h3>{t("versions")}</h3>
      <ol class="plain">
        {one.versions.map((version) => (
          <li key={version.number} class="row">
            <b>{t("version", { number: version.number })}</b> <span>{word(version.state)}</span>
            <small>{[version.parameters.map(({ name, value }) => `${name} ${value}`).join(", "), version.reason, version.draftedBy].filter(Boolean).join(" · ")}</small>
            {version.state === "DRAFT" && (
              <button
                type="button"
                onClick={() => void taken(async () => (await ask(PublishTypologyDocument, { code, number: version.number })).publishTypology)}
              >
                {t("publish")}
              </button>
            )}
            {version.state === "PUBLISHED" && <button type="button" onClick={() => void run()}>{t("run")}</button>}
          </li>
        ))}
      </ol>
    </article>
  );
}

type Numbers = { name: string; value: number }[];

/** The numbers of the version that runs, to be changed, tried out, and kept with a reason. */
function Numbers({ one, tried, drafted }: { one: Typology; tried: (numbers: Numbers) => Promise<void>; drafted: (numbers: Numbers, reason: string) => Promise<void> }) {
  const form = useRef<HTMLFormElement>(null);
  const now = new Map(running(one)?.parameters.map(({ name, value }) => [name, value]));
  const numbers = (): Numbers => {
    const said = new FormData(form.current ?? undefined);
    return one.parameters.map(({ name }) => ({ name, value: Number(said.get(name)) }));
  };
  return (
    <>
      <form
        class="next" ref={form}
        onSubmit={(event) => {
          event.preventDefault();
          void tried(numbers());
        }}
      >
        {one.parameters.map(({ name, says, least, most, ...its }) => (
          <label key={name}>
            <span><span lang="en">{says}</span> <small>{least} – {most}</small></span>
            <input name={name} type="number" required min={least} max={most} value={now.get(name) ?? its.default} />
          </label>
        ))}
        <button class="main">{t("tryOut")}</button>
      </form>
      <details>
        <summary><span>{t("keepNumbers")}</span></summary>
        <form
          class="next"
          onSubmit={(event) => {
            event.preventDefault();
            if (form.current?.reportValidity()) void drafted(numbers(), String(new FormData(event.currentTarget).get("reason")));
          }}
        >
          <label>{t("reason")} <textarea name="reason" required rows={2} minLength={10} maxLength={500} /></label>
          <button>{t("draft")}</button>
        </form>
      </details>
    </>
  );
}

/** What a run does not cover, said beside what it found. */
const covered = ({ total, looked, passedOver, cut }: Pick<Run, "total" | "looked" | "passedOver" | "cut">): string =>
  [t("lookedAt", { looked: number(looked), total: number(total) }), passedOver > 0 ? t("passedOver", { count: number(passedOver) }) : "", cut ? `${word(cut)}.` : ""]
    .filter(Boolean).join(" ");

function Matches({ run }: { run: Run }) {
  return (
    <section class="matches">
      <p class="quiet" role="status">{t("matchCount", { count: number(run.matches.length) })} {covered(run)}</p>
      {run.matches.map((match) => (
        <details key={match.key}>
          <summary><span lang="en">{match.explanation}</span></summary>
          <Grounds of={match} />
        </details>
      ))}
    </section>
  );
}
