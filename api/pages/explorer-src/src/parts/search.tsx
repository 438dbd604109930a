// The search box and whom it found.
import { useSignal, type Signal } from "@preact/signals";
import { SearchDocument, type SearchQuery, type Sought } from "../gql/graphql";
import { ask, isSignedIn } from "../session";
import { percent, regionName, t, word } from "../texts/language";
import { open, trying } from "../view/actions";
import { ofSubject } from "../view/model";

type Connection = SearchQuery["search"];
export interface Results {
  readonly text: string;
  readonly kind: Sought | null;
  readonly total: number;
  readonly nodes: Connection["nodes"];
  readonly page: Connection["pageInfo"];
}

async function look(into: Signal<Results | undefined>, text: string, kind: Sought | null, before?: Results): Promise<void> {
  await trying(async () => {
    const { search } = await ask(SearchDocument, { text, kind, after: before?.page.endCursor ?? null });
    const nodes = [...(before?.nodes ?? []), ...search.nodes];
    into.value = { text, kind, total: search.totalCount, nodes, page: search.pageInfo };
  });
}

/** Heard, and not seen: the list has it as its heading. */
const found = (results: Results | undefined) =>
  results && <span class="only-heard">{t("foundCount", { count: results.total })}</span>;

export function SearchBox({ results, opened }: { results: Signal<Results | undefined>; opened: () => void }) {
  const asking = useSignal(false);
  const submit = async (form: HTMLFormElement): Promise<void> => {
    const said = new FormData(form);
    const text = said.get("text")?.toString().trim() ?? "";
    if (text === "") return;
    asking.value = true;
    opened();
    results.value = undefined;
    await look(results, text, (said.get("kind")?.toString() || null) as Sought | null);
    asking.value = false;
  };
  return (
    <form
      id="search" role="search"
      onSubmit={(event) => {
        event.preventDefault();
        void submit(event.currentTarget);
      }}
    >
      <input
        name="text" type="search" aria-label={t("searchHint")} placeholder={t("searchHint")}
        spellcheck={false} autocomplete="off" disabled={!isSignedIn.value} maxLength={200}
      />
      <div class="row">
        <select name="kind" aria-label={t("kind")} disabled={!isSignedIn.value}>
          <option value="">{t("anyone")}</option>
          <option value="PERSON">{t("persons")}</option>
          <option value="ORGANIZATION">{t("organizations")}</option>
        </select>
        <button disabled={!isSignedIn.value}>{t("search")}</button>
        <span role="status">{asking.value ? t("asking") : found(results.value)}</span>
      </div>
    </form>
  );
}

export function ResultList({ results }: { results: Signal<Results | undefined> }) {
  const found = results.value;
  if (!found) return null;
  if (found.nodes.length === 0) return <p class="quiet" role="status">{t("nothingFound")}</p>;
  return (
    <section aria-labelledby="results-title">
      <h2 id="results-title">{t("foundCount", { count: found.total })}</h2>
      <ol class="results">
        {found.nodes.map(({ subject, probability, verdict, isFormer, identity }) => {
          if (!subject) return null;
          const thing = ofSubject(subject);
          return (
            <li key={thing.id}>
              <button type="button" onClick={() => void open(thing)}>
                <span class={`mark ${thing.kind}`} aria-hidden="true" />
                <span class="who">
                  <b>{thing.label}</b>
                  <small>{[word(thing.kind), thing.detail, regionName(subject.region)].filter(Boolean).join(" · ")}</small>
                  {isFormer && identity && <small>{t("formerly", { name: identity.fullName })}</small>}
                </span>
                <span class={`sure ${verdict}`}>{percent(probability)}</span>
              </button>
            </li>
          );
        })}
      </ol>
      {found.page.hasNextPage && <button type="button" class="more" onClick={() => void look(results, found.text, found.kind, found)}>{t("more")}</button>}
    </section>
  );
}
