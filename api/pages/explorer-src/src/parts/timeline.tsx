// The same result on a line of time: what held when. Rows are facts with a beginning; those without one are counted.
import { accountName, detail, number, t, word } from "../texts/language";
import { choose } from "../view/actions";
import { onPage, view } from "../view/state";

interface Bar {
  readonly key: string;
  readonly whom: string;
  readonly label: readonly string[];
  readonly what: string;
  readonly from: number;
  readonly to: number;
  readonly said: string;
  readonly isOpen: boolean;
  readonly kind: "entry" | "tie";
}

const ROWS = 200;
const HIGH = 26;
const LEFT = 250;
const WIDE = 900;

/** A partial date as a year with its fraction; the end of a year or month, where it ends something. */
function yearOf(date: string, isEnd: boolean): number {
  const [year = 0, month, day] = date.split("-").map(Number);
  const months = month ? month - 1 : isEnd ? 12 : 0;
  const days = day ? (day - 1) / 31 : month && isEnd ? 1 : 0;
  return year + (months + days) / 12;
}

function bars(): { drawn: Bar[]; without: number } {
  const today = yearOf(new Date().toISOString().slice(0, 10), true);
  const names = view.value.things;
  const drawn: Bar[] = [];
  let without = 0;
  const add = (bar: Omit<Bar, "from" | "to" | "said" | "isOpen">, from: string, to: string): void => {
    if (!from) without += 1;
    else {
      const end = to ? yearOf(to, true) : today;
      drawn.push({ ...bar, from: yearOf(from, false), to: Math.max(end, yearOf(from, false)), said: from === to ? from : `${from} – ${to || "…"}`, isOpen: !to });
    }
  };
  for (const tie of onPage.value.ties) {
    const [source, target] = [names.get(tie.source)?.label ?? "", names.get(tie.target)?.label ?? ""];
    const what = tie.detail ? `${word(tie.kind)}: ${detail(tie.detail)}` : word(tie.kind);
    const to = tie.kind === "PAID" ? tie.from : tie.to; // a payment is of its day
    add({ key: tie.id, whom: tie.source, label: [source, target], what, kind: "tie" }, tie.from, to);
  }
  for (const thing of onPage.value.things)
    for (const entry of view.value.entries.get(thing.id) ?? [])
      add(
        { key: `${thing.id} ${entry.id}`, whom: thing.id, label: [thing.label], what: accountName(entry.account), kind: "entry" },
        entry.validFrom,
        entry.validTo ?? "",
      );
  return { drawn: drawn.sort((one, other) => one.from - other.from), without };
}

const STEPS = [1, 2, 5, 10, 20];

export function Timeline() {
  const { drawn, without } = bars();
  if (drawn.length === 0) return <p class="empty">{t("emptyTable")}</p>;
  const rows = drawn.slice(0, ROWS);
  const first = Math.floor(Math.min(...rows.map((bar) => bar.from)));
  const last = Math.ceil(Math.max(...rows.map((bar) => bar.to), first + 1));
  const x = (year: number): number => LEFT + ((year - first) / (last - first)) * (WIDE - LEFT - 16);
  const step = STEPS.find((one) => (last - first) / one <= 12) ?? 50;
  const years = Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, n) => first + n * step);
  const height = rows.length * HIGH + 34;
  return (
    <div class="timeline scrolls" tabIndex={0} role="region" aria-label={t("tabTimeline")}>
      <svg viewBox={`0 0 ${WIDE} ${height}`} role="list" aria-label={t("tabTimeline")}>
        <g aria-hidden="true">
          {years.map((year) => (
            <g key={year}>
              <line class="grid" x1={x(year)} x2={x(year)} y1={24} y2={height} />
              <text class="year" x={x(year)} y={16} text-anchor="middle">{year}</text>
            </g>
          ))}
        </g>
        {rows.map((bar, index) => {
          const y = 30 + index * HIGH;
          const isDay = bar.to === bar.from;
          return (
            <g key={bar.key} role="listitem">
              <g
                class={`bar-of ${bar.kind} ${isDay ? "day" : ""}`} role="button" tabindex={0} onClick={() => choose(bar.whom)}
                aria-label={`${bar.label.join(" → ")}, ${bar.what}, ${bar.said}`} onKeyDown={(event) => event.key === "Enter" && choose(bar.whom)}
              >
              <title>{`${bar.label.join(" → ")}\n${bar.what}\n${bar.said}`}</title>
              <text class="label" x={0} y={y + 14}>{bar.label.map((one) => cut(one, bar.label.length)).join(" → ")}</text>
              <rect x={x(bar.from)} y={y + 3} width={Math.max(6, x(bar.to) - x(bar.from))} height={14} rx={3} class={bar.isOpen ? "lasts" : ""} />
              <text class="what" x={Math.min(x(bar.from) + (isDay ? 10 : 6), WIDE - bar.what.length * 6.3 - 8)} y={y + 14}>{bar.what}</text>
              </g>
            </g>
          );
        })}
      </svg>
      {without > 0 && <p class="quiet">{t("withoutDate", { count: number(without) })}</p>}
      {drawn.length > ROWS && <p class="quiet">{t("rowsCut", { shown: ROWS, all: number(drawn.length) })}</p>}
    </div>
  );
}

/** A name that shares its row with so many. */
function cut(text: string, names: number): string {
  const longest = names === 1 ? 33 : 15;
  return text.length > longest ? `${text.slice(0, longest - 1).trimEnd()}…` : text;
}
