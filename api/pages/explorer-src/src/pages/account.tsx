// /account/<code>: one special account of Article 12.3: its entries with filters, their documents, and how full these are.
import { useSignal, useSignalEffect } from "@preact/signals";
import { Completeness } from "../parts/completeness";
import { Header } from "../parts/header";
import { Trouble } from "../parts/trouble";
import { AccountListDocument, AccountsDocument, type AccountEntryFilter, type AccountListQuery, type AccountsQuery } from "../gql/graphql";
import { ask, isSignedIn, session } from "../session";
import { accountName, nameOf, number, regionName, t, word } from "../texts/language";
import { REGIONS } from "../texts/regions";
import { trouble, trying } from "../view/actions";
import { ofSubject } from "../view/model";

type List = AccountListQuery["accountEntries"];
type About = AccountsQuery["specialAccounts"][number];
const DATE = "\\d{4}(-\\d{2}(-\\d{2})?)?";

const filterOf = (code: string, form: HTMLFormElement | undefined): AccountEntryFilter => {
  const said = form ? new FormData(form) : undefined;
  const given = (name: string): string | null => said?.get(name)?.toString().trim() || null;
  const status = given("status");
  return {
    accounts: [code],
    status: status === "ACTIVE" || status === "CLOSED" ? status : null,
    region: given("region"),
    article: given("article"),
    since: given("since"),
    until: given("until"),
  };
};

export function Account({ code }: { code: string }) {
  const list = useSignal<List | undefined>(undefined);
  const about = useSignal<About | undefined>(undefined);
  const filter = useSignal<AccountEntryFilter>(filterOf(code, undefined));
  const asking = useSignal(false);
  const load = async (asked: AccountEntryFilter, before?: List): Promise<void> => {
    asking.value = true;
    filter.value = asked;
    await trying(async () => {
      const { accountEntries: found } = await ask(AccountListDocument, { filter: asked, after: before?.pageInfo.endCursor ?? null });
      list.value = { ...found, nodes: [...(before?.nodes ?? []), ...found.nodes] };
    });
    asking.value = false;
  };
  useSignalEffect(() => {
    if (session.value.token === "") return;
    void trying(async () => {
      about.value = (await ask(AccountsDocument, {})).specialAccounts.find((one) => one.code === code);
    });
    void load(filterOf(code, undefined));
  });
  const changed = (): void => {
    list.value = undefined;
    trouble.value = undefined;
  };
  document.title = `${accountName(code)} · Esep`;
  return (
    <>
      <Header changed={changed} />
      <main class="account">
        <p class="quiet"><a href="/explore">← {t("title")}</a></p>
        <h1>{accountName(code)} <small>{code}</small></h1>
        {about.value?.title && <p class="law" lang="en">“{about.value.title}” <cite>{about.value.legalBasis}</cite></p>}
        {!isSignedIn.value && <p class="note">{t("welcome1")}</p>}
        {trouble.value && <Trouble of={trouble.value.refusal} again={trouble.value.again} />}
        {isSignedIn.value && (
          <>
            <Filters submit={(form) => void load(filterOf(code, form))} />
            <p class="quiet" role="status">
              {asking.value ? t("asking") : list.value ? t("foundCount", { count: number(list.value.totalCount) }) : ""}
            </p>
            {list.value && list.value.nodes.length > 0 && <Entries list={list.value} />}
            {list.value?.pageInfo.hasNextPage && (
              <button type="button" onClick={() => void load(filter.value, list.value)}>{t("more")}</button>
            )}
            {about.value?.form && <Completeness form={about.value.form} />}
          </>
        )}
      </main>
    </>
  );
}

function Filters({ submit }: { submit: (form: HTMLFormElement) => void }) {
  return (
    <form
      class="filters"
      onSubmit={(event) => {
        event.preventDefault();
        submit(event.currentTarget);
      }}
    >
      <label>
        <span>{t("status")}</span>
        <select name="status">
          <option value="">{t("any")}</option>
          <option value="ACTIVE">{word("ACTIVE")}</option>
          <option value="CLOSED">{word("CLOSED")}</option>
        </select>
      </label>
      <label>
        <span>{t("region")}</span>
        <select name="region">
          <option value="">{t("any")}</option>
          {Object.entries(REGIONS).map(([region, three]) => <option key={region} value={region}>{nameOf(three)}</option>)}
        </select>
      </label>
      <label><span>{t("article")}</span><input name="article" placeholder="CC-190" maxLength={20} /></label>
      <label><span>{t("since")}</span><input name="since" placeholder="2024-01" pattern={DATE} maxLength={10} /></label>
      <label><span>{t("until")}</span><input name="until" placeholder="2025-12" pattern={DATE} maxLength={10} /></label>
      <button class="main">{t("show")}</button>
    </form>
  );
}

function Entries({ list }: { list: List }) {
  return (
    <div class="scrolls" tabIndex={0} role="region" aria-label={t("tableEntries")}>
      <table>
        <thead>
          <tr>
            {(["number", "whom", "status", "since", "until", "region", "article", "document", "supplier"] as const).map((one) => (
              <th key={one} scope="col">{t(one)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {list.nodes.map((entry) => {
            const thing = entry.subject ? ofSubject(entry.subject) : undefined;
            return (
              <tr key={entry.id}>
                <td class="date">{entry.number}</td>
                <td>{thing ? <a href={`/explore#${thing.kind}:${thing.id}`}>{thing.label}</a> : (entry.material?.title ?? "")}</td>
                <td class="date">{word(entry.status)}</td>
                <td class="date">{entry.validFrom}</td>
                <td class="date">{entry.validTo ?? ""}</td>
                <td>{regionName(entry.region)}</td>
                <td class="date" title={entry.article?.name}>{entry.article?.code ?? ""}</td>
                <td class="date">{entry.documents.map((one) => <div key={one.id} title={`SHA-256 ${one.sha256}`}>{one.number}</div>)}</td>
                <td>{entry.documents[0]?.supplier?.name ?? ""}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
