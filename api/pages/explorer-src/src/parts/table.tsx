// The same result as a table: links, things, or entries; for those who read rather than look, and for readers of screens.
import { useSignal } from "@preact/signals";
import { accountName, detail, number, t, word } from "../texts/language";
import type { TextKey } from "../texts/texts";
import { open } from "../view/actions";
import type { Thing } from "../view/model";
import { onPage, view } from "../view/state";

const ROWS = 500; // more is read by nobody
interface Row {
  readonly key: string;
  readonly cells: readonly (string | Thing)[];
}
interface Kind {
  readonly title: TextKey;
  readonly columns: readonly TextKey[];
  rows(): Row[];
}

const name = (id: string): Thing | string => view.value.things.get(id) ?? id;
const KINDS: readonly Kind[] = [
  {
    title: "tableLinks",
    columns: ["from", "link", "to", "since", "until", "document", "supplier"],
    rows: () =>
      onPage.value.ties.map((tie) => ({
        key: tie.id,
        cells: [
          name(tie.source),
          tie.detail ? `${word(tie.kind)}: ${detail(tie.detail)}` : word(tie.kind),
          name(tie.target),
          tie.from,
          tie.to,
          tie.document?.number ?? "",
          tie.document?.supplier?.name ?? "",
        ],
      })),
  },
  {
    title: "tableThings",
    columns: ["name", "kind", "detail", "linksCount"],
    rows: () => {
      const degrees = new Map<string, number>();
      for (const { source, target } of onPage.value.ties)
        for (const id of [source, target]) degrees.set(id, (degrees.get(id) ?? 0) + 1);
      return onPage.value.things.map((thing) => ({
        key: thing.id,
        cells: [thing, word(thing.kind), word(thing.detail), String(degrees.get(thing.id) ?? 0)],
      }));
    },
  },
  {
    title: "tableEntries",
    columns: ["account", "number", "whom", "status", "since", "until", "document", "supplier"],
    rows: () =>
      onPage.value.things.flatMap((thing) =>
        (view.value.entries.get(thing.id) ?? []).map((entry) => ({
          key: `${thing.id} ${entry.id}`,
          cells: [
            accountName(entry.account),
            entry.number,
            thing,
            word(entry.status),
            entry.validFrom,
            entry.validTo ?? "",
            entry.documents[0]?.number ?? "",
            entry.documents[0]?.supplier?.name ?? "",
          ],
        })),
      ),
  },
];

const DATE = /^\d{4}(-\d\d){0,2}$/;
const text = (cell: string | Thing): string => (typeof cell === "string" ? cell : cell.label);

export function Table() {
  const kind = useSignal(0);
  const column = useSignal(0);
  const isDown = useSignal(false);
  const { title, columns, rows } = KINDS[kind.value] ?? KINDS[0]!;
  const all = rows();
  const compare = new Intl.Collator(undefined, { numeric: true }).compare;
  all.sort((one, other) => compare(text(one.cells[column.value] ?? ""), text(other.cells[column.value] ?? "")));
  if (isDown.value) all.reverse();
  const sortBy = (index: number): void => {
    isDown.value = column.value === index && !isDown.value;
    column.value = index;
  };
  return (
    <div class="table">
      <fieldset class="switch">
        <legend class="only-heard">{t("tableOf")}</legend>
        {KINDS.map((one, index) => (
          <label key={one.title}>
            <input
              type="radio" name="rows" checked={kind.value === index}
              onChange={() => {
                kind.value = index;
                column.value = 0;
              }}
            />
            {t(one.title)} <small>{number(one.rows().length)}</small>
          </label>
        ))}
      </fieldset>
      {all.length === 0 ? <p class="empty">{t("emptyTable")}</p> : (
        <div class="scrolls" tabIndex={0} role="region" aria-label={t(title)}>
          <table>
            <thead>
              <tr>
                {columns.map((one, index) => (
                  <th key={one} scope="col" aria-sort={column.value !== index ? "none" : isDown.value ? "descending" : "ascending"}>
                    <button type="button" onClick={() => sortBy(index)}>{t(one)}</button>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {all.slice(0, ROWS).map((row) => (
                <tr key={row.key}>
                  {row.cells.map((cell) => (
                    <td class={DATE.test(text(cell)) ? "date" : undefined}>
                      {typeof cell === "string" ? cell : (
                        <button type="button" class="link" onClick={() => void open(cell)}>{cell.label}</button>
                      )}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {all.length > ROWS && <p class="quiet">{t("rowsCut", { shown: ROWS, all: number(all.length) })}</p>}
    </div>
  );
}
