// What is known of the chosen thing: names, numbers, entries by account with their counts, links by kind.
import { useEffect, useRef } from "preact/hooks";
import type { EntryFragment } from "../gql/graphql";
import { accountName, regionName, t, word } from "../texts/language";
import { askToExpand, card, hide, move, open, pin } from "../view/actions";
import { thingOf, type Card, type CaseNode, type Subject } from "../view/asking";
import { isValue, ofCase, type Thing } from "../view/model";
import { chosen, moving, onPage, tab, view } from "../view/state";

const span = (from: string | null | undefined, to: string | null | undefined): string =>
  from ? `${from} – ${to ?? "…"}` : "";

export function ChosenCard() {
  const known = card.value;
  const thing = view.value.things.get(chosen.value);
  if (known === "asking") return <p class="quiet" role="status">{t("asking")}</p>;
  if (known === "nothing") return <p class="quiet" role="status">{t("notThere")}</p>;
  if (known === undefined) return thing ? <ValueCard thing={thing} /> : null;
  return (
    <article class="card" aria-labelledby="card-title">
      <Title thing={thingOf(known)} />
      <Actions thing={thingOf(known)} />
      {known.of.__typename === "Case" ? <CaseFacts one={known.of} /> : <SubjectFacts subject={known.of} />}
      <Links known={known} />
      <Accounts entries={view.value.entries.get(known.of.id)} />
    </article>
  );
}

/** The name. It takes the focus when what had it, as the line of a result, has given way to the card. */
function Title({ thing }: { thing: Thing }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus();
  }, [thing.id]);
  return (
    <header>
      <span class={`mark ${thing.kind}`} aria-hidden="true" />
      <h2 id="card-title" ref={heading} tabIndex={-1}>{thing.label}</h2>
      <p>
        {word(thing.kind)}
        {thing.detail && ` · ${thing.kind === "Person" ? t("born", { date: thing.detail }) : word(thing.detail)}`}
      </p>
    </header>
  );
}

/** Hides a thing; its card goes with it, so the focus goes to the tab that is shown. */
function hideAndLeave(id: string): void {
  hide(id);
  document.getElementById(`tab-${tab.value}`)?.focus();
}

function Actions({ thing }: { thing: Thing }) {
  const isOnPage = onPage.value.things.some((one) => one.id === thing.id);
  return (
    <div class="actions" role="group" aria-label={t("actions")}>
      {!isValue(thing) && (
        <button type="button" class="main" onClick={() => void askToExpand(thing.id)}>{t("expand")}</button>
      )}
      <button type="button" aria-pressed={view.value.pinned.has(thing.id)} onClick={() => pin(thing.id)}>
        {t(view.value.pinned.has(thing.id) ? "unpin" : "pin")}
      </button>
      <button type="button" disabled={!isOnPage} aria-pressed={moving.value === thing.id} onClick={() => move(thing.id)}>
        {t("move")}
      </button>
      <button type="button" disabled={!isOnPage} onClick={() => hideAndLeave(thing.id)}>{t("hide")}</button>
    </div>
  );
}

function ValueCard({ thing }: { thing: Thing }) {
  const ties = onPage.value.ties.filter((tie) => tie.target === thing.id || tie.source === thing.id);
  return (
    <article class="card" aria-labelledby="card-title">
      <Title thing={thing} />
      <Actions thing={thing} />
      <ul class="plain">
        {ties.map((tie) => {
          const other = view.value.things.get(tie.source === thing.id ? tie.target : tie.source);
          return other && <li key={tie.id}><button type="button" class="link" onClick={() => void open(other)}>{other.label}</button></li>;
        })}
      </ul>
    </article>
  );
}

function SubjectFacts({ subject }: { subject: Subject }) {
  return (
    <dl>
      {subject.identifiers.map((one) => [<dt>{word(one.kind)}</dt>, <dd class="code">{one.value}</dd>])}
      {subject.region && [<dt>{t("region")}</dt>, <dd>{regionName(subject.region)}</dd>]}
      {subject.contacts.map((one) => [<dt>{word(one.kind)}</dt>, <dd>{one.value}</dd>])}
      {subject.identities.length > 1 && [
        <dt>{t("names")}</dt>,
        <dd>
          <ul class="plain">
            {subject.identities.map((one) => (
              <li>{one.fullName} <small>{[word(one.script), span(one.validFrom, one.validTo)].join(" · ")}</small></li>
            ))}
          </ul>
        </dd>,
      ]}
    </dl>
  );
}

function CaseFacts({ one }: { one: CaseNode }) {
  return (
    <dl>
      <dt>{t("kind")}</dt><dd>{word(one.kind)}</dd>
      <dt>{t("status")}</dt><dd>{word(one.status)}</dd>
      <dt>{t("since")}</dt><dd>{span(one.openedOn, one.closedOn)}</dd>
      {one.region && [<dt>{t("region")}</dt>, <dd>{regionName(one.region)}</dd>]}
      {one.official && [<dt>{t("inProduction")}</dt>, <dd>{`${one.official.name}, ${one.official.agency?.name ?? ""}`}</dd>]}
      {one.articles.length > 0 && [
        <dt>{t("articles")}</dt>,
        <dd>{one.articles.map((article) => <span title={article.name}>{article.code} </span>)}</dd>,
      ]}
    </dl>
  );
}

function Links({ known }: { known: Card }) {
  const counts = known.counts && [...known.counts];
  return (
    <section>
      <h3>{t("itsLinks")}</h3>
      {!counts ? <p class="quiet">{t("asking")}</p> : counts.length === 0 ? <p class="quiet">{t("noLinks")}</p> : (
        <ul class="counts">
          {counts.map(([kind, count]) => <li key={kind}><span>{word(kind)}</span> <b>{count}</b></li>)}
        </ul>
      )}
    </section>
  );
}

function Accounts({ entries }: { entries: readonly EntryFragment[] | undefined }) {
  const groups = new Map<string, EntryFragment[]>();
  for (const entry of entries ?? []) groups.set(entry.account, [...(groups.get(entry.account) ?? []), entry]);
  const order = [...groups].sort(([, one], [, other]) => other.length - one.length);
  return (
    <section>
      <h3>{t("accounts")}</h3>
      {order.length === 0 && <p class="quiet">{t(entries ? "noEntries" : "asking")}</p>}
      {order.map(([account, held]) => (
        <details key={account} open={order.length < 4}>
          <summary><span>{accountName(account)} <small>{account}</small></span> <b>{held.length}</b></summary>
          <a class="all" href={`/account/${account}`}>{t("wholeAccount")}</a>
          <ul class="entries">{held.map((entry) => <Entry key={entry.id} entry={entry} />)}</ul>
        </details>
      ))}
    </section>
  );
}

function Entry({ entry }: { entry: EntryFragment }) {
  const [document] = entry.documents;
  return (
    <li>
      <b>{entry.number}</b> <span class={`status ${entry.status}`}>{word(entry.status)}</span>
      <small>{[span(entry.validFrom, entry.validTo), entry.article?.code, regionName(entry.region)].filter(Boolean).join(" · ")}</small>
      {entry.case && (
        <button type="button" class="link" onClick={() => entry.case && void open(ofCase(entry.case))}>
          {t("case")} {entry.case.number}
        </button>
      )}
      {document && <small>{t("document")} {document.number}, {document.supplier?.name ?? ""}</small>}
    </li>
  );
}
