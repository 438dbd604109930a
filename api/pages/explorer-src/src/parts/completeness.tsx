// How full the documents of one form are, field by field, over the last half year: discipline as far as it is the form's.
import { useSignal, useSignalEffect } from "@preact/signals";
import { CompletenessDocument } from "../gql/graphql";
import { Refusal, ask, session } from "../session";
import { number, percent, t } from "../texts/language";
import { sentence } from "./trouble";

const MONTHS = 6;
interface Field {
  readonly name: string;
  readonly documents: number;
  readonly filled: number;
}

/** The month so many months ago, in Kazakhstan. */
function month(back: number): string {
  const today = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Almaty", year: "numeric", month: "2-digit" }).format();
  const [year = 0, one = 1] = today.split("-").map(Number);
  return new Date(Date.UTC(year, one - 1 - back)).toISOString().slice(0, 7);
}

async function fieldsOf(form: string): Promise<readonly Field[]> {
  const fields = new Map<string, { documents: number; filled: number }>();
  for (let asked: { since: string; until: string; after?: string } = { since: month(MONTHS - 1), until: month(0) }; ; ) {
    const { nodes, pageInfo } = (await ask(CompletenessDocument, asked)).dataQuality;
    for (const { field, documents, filled } of nodes.flatMap((one) => one.completeness.filter((its) => its.form === form))) {
      const sum = fields.get(field) ?? { documents: 0, filled: 0 };
      fields.set(field, { documents: sum.documents + documents, filled: sum.filled + filled });
    }
    if (!pageInfo.hasNextPage || !pageInfo.endCursor) break;
    asked = { ...asked, after: pageInfo.endCursor };
  }
  return [...fields].map(([name, sums]) => ({ name, ...sums }));
}

export function Completeness({ form }: { form: string }) {
  const fields = useSignal<readonly Field[] | Refusal | undefined>(undefined);
  useSignalEffect(() => {
    if (session.value.token === "") return;
    fields.value = undefined;
    fieldsOf(form).then(
      (found) => (fields.value = found),
      (error: unknown) => {
        if (!(error instanceof Refusal)) throw error;
        fields.value = error;
      },
    );
  });
  const found = fields.value;
  return (
    <section class="completeness">
      <h2>{t("discipline")}</h2>
      <p class="quiet">{t("completenessOf", { months: MONTHS })} <a href="/quality">{t("toQuality")}</a></p>
      {found === undefined && <p class="quiet" role="status">{t("asking")}</p>}
      {found instanceof Refusal && <p class="quiet">{sentence(found)}</p>}
      {Array.isArray(found) && found.length === 0 && <p class="quiet">{t("nothingReceived")}</p>}
      {Array.isArray(found) && found.length > 0 && (
        <table>
          <thead><tr><th scope="col">{t("field")}</th><th scope="col">{t("filled")}</th><th scope="col">{t("documents")}</th></tr></thead>
          <tbody>
            {(found as readonly Field[]).map(({ name, documents, filled }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>
                  <svg class="filled" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
                    <rect class="all" width="100" height="8" /><rect class="part" width={(100 * filled) / documents} height="8" />
                  </svg>{" "}
                  {percent(filled / documents)}
                </td>
                <td>{number(documents)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
