// Accounting and registration discipline: asks /graphql for the months of one body or of all, and shows them.
import { count, h, percent } from "../shared/elements.js";
import { Refusal, ask, session, signIn } from "../shared/session.js";
import { PARTS, chart } from "./chart.js";

const ROWS_AT_MOST = 2_000; // of a table that somebody still reads
const BODIES_SHOWN = 12; // in the chart of one month
const MONTHS_SHOWN = 6; // at first
const GRADES = { RED: "Breach", AMBER: "Attention", GREEN: "In order" };

const QUALITY = `query Quality($supplier: String, $since: PartialDate, $until: PartialDate, $after: String) {
  dataQuality(supplier: $supplier, since: $since, until: $until, first: 100, after: $after) {
    nodes {
      period supplier { code name }
      due missed received late corrected annulled refused openFindings fieldsCounted fieldsFilled
      verdict { grade reasons }
    }
    pageInfo { hasNextPage endCursor }
  }
}`;
const DETAIL = `query QualityDetail($supplier: String!, $period: PartialDate!) {
  dataQuality(supplier: $supplier, since: $period, until: $period, first: 1) {
    nodes { completeness { form field documents filled } refusals { code refused open } }
  }
}`;
const CRITERIA = `query Criteria { disciplineCriteria {
  forms { form account termDays countedFields }
  limits { name legalBasis amber red reason }
  volumes { kind form documents reason }
  fewestForRed
} }`;

const part = Object.fromEntries(
  ["choice", "supplier", "since", "until", "status", "note", "chart", "table", "criteria"].map((id) => [id, document.getElementById(id)]),
);
const bodies = new Map();
let underWay = new AbortController();
let drawn = () => {};

// --- what is asked -----------------------------------------------------------------------------------------------

const month = (back) => {
  const today = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Almaty", year: "numeric", month: "2-digit" });
  const [year, number] = today.formatToParts().filter((one) => one.type !== "literal").map((one) => Number(one.value));
  const day = new Date(Date.UTC(year, number - 1 - back));
  return day.toISOString().slice(0, 7);
};

const chosen = () => ({ supplier: part.supplier.value || undefined, since: part.since.value, until: part.until.value });

async function rowsOf(choice, signal) {
  const rows = [];
  for (let after; ; ) {
    const { nodes, pageInfo } = (await ask(QUALITY, { ...choice, after }, signal)).dataQuality;
    rows.push(...nodes);
    if (!pageInfo.hasNextPage || rows.length >= ROWS_AT_MOST) return { rows, isAll: !pageInfo.hasNextPage };
    after = pageInfo.endCursor;
  }
}

async function load() {
  underWay.abort();
  underWay = new AbortController();
  const { signal } = underWay;
  if (!session().token) {
    show("Choose an official above, or paste a token: a statistician sees all suppliers, and who submits sees the own body.");
    return;
  }
  if (!part.choice.checkValidity()) {
    show("Choose a month to begin with, and a month to end with.");
    return;
  }
  const choice = chosen();
  history.replaceState(null, "", `?${new URLSearchParams(JSON.parse(JSON.stringify(choice)))}`);
  part.status.textContent = "Asking…";
  try {
    const [{ rows, isAll }, { disciplineCriteria }] = await Promise.all([rowsOf(choice, signal), ask(CRITERIA, {}, signal)]);
    for (const { supplier } of rows) bodies.set(supplier.code, supplier.name);
    listBodies(choice.supplier);
    showCriteria(disciplineCriteria);
    if (rows.length === 0) show("Nothing was due, received or refused in these months.");
    else showRows(rows, isAll);
  } catch (error) {
    if (error.name === "AbortError") return;
    if (!(error instanceof Refusal)) throw error;
    show(error.message, error.code === "UNREACHABLE" || error.code === "GRAPH_UNAVAILABLE");
  }
}

// --- what is shown -----------------------------------------------------------------------------------------------

/** A calm sentence in place of an answer. */
function show(sentence, mayTryAgain = false) {
  part.status.textContent = "";
  part.chart.hidden = part.table.hidden = true;
  part.note.hidden = false;
  part.note.replaceChildren(h("p", {}, sentence), ...(mayTryAgain ? [h("button", { type: "button", onclick: load }, "Try again")] : []));
}

function listBodies(selected) {
  const listed = [...bodies].sort((one, other) => one[1].localeCompare(other[1]));
  part.supplier.replaceChildren(new Option("all suppliers", ""), ...listed.map(([code, name]) => new Option(name, code)));
  part.supplier.value = selected ?? "";
}

const sum = (rows, name) => rows.reduce((total, row) => total + row[name], 0);
const onTime = (rows) => sum(rows, "received") - sum(rows, "late");

function showRows(rows, isAll) {
  const order = Object.keys(GRADES);
  const rank = (row) => order.indexOf(row.verdict.grade);
  rows.sort((a, b) => b.period.localeCompare(a.period) || rank(a) - rank(b) || b.received - a.received);
  part.note.hidden = true;
  part.status.textContent =
    `${count(sum(rows, "received"))} documents received, ${count(sum(rows, "late"))} of them late; ` +
    `${count(sum(rows, "refused"))} refused, ${count(sum(rows, "openFindings"))} of them open.` +
    (isAll ? "" : ` The first ${count(rows.length)} rows are shown: choose fewer months.`);
  showChart(rows);
  showTable(rows);
}

function grouped(rows, key) {
  const groups = Map.groupBy(rows, key);
  return [...groups].map(([label, own]) => ({
    label, onTime: onTime(own), late: sum(own, "late"), refused: sum(own, "refused"), due: sum(own, "due"),
  }));
}

function showChart(rows) {
  const periods = new Set(rows.map((row) => row.period));
  const isByMonth = periods.size > 1 || new Set(rows.map((row) => row.supplier.code)).size === 1;
  const size = (bar) => bar.onTime + bar.late + bar.refused;
  let bars = grouped(rows, isByMonth ? (row) => row.period : (row) => row.supplier.name);
  let others = 0;
  if (isByMonth) {
    bars = monthsBetween(part.since.value, part.until.value).map(
      (label) => bars.find((bar) => bar.label === label) ?? { label, onTime: 0, late: 0, refused: 0, due: 0 },
    );
  } else {
    bars.sort((one, other) => size(other) - size(one));
    others = Math.max(0, bars.length - BODIES_SHOWN);
    bars = bars.slice(0, BODIES_SHOWN);
  }
  const title = isByMonth ? "Documents by month" : `Documents by supplier in ${[...periods][0]}`;
  const legend = h("ul", { class: "legend" }, ...PARTS.map(([name, words]) => h("li", { class: name }, words)), h("li", { class: "due" }, "due in the month"));
  const place = h("div", { class: "drawing" });
  part.chart.hidden = false;
  part.chart.replaceChildren(
    h("figcaption", {}, h("h2", {}, title), legend), place,
    ...(others ? [h("p", { class: "others" }, `The ${bars.length} largest; ${count(others)} others are in the table.`)] : []),
  );
  drawn = () => place.replaceChildren(chart(bars, isByMonth, title, Math.max(320, place.clientWidth)));
  drawn();
}

function monthsBetween(since, until) {
  const months = [];
  for (let day = new Date(`${since}-01T00:00Z`); day.toISOString().slice(0, 7) <= until; day.setUTCMonth(day.getUTCMonth() + 1)) {
    months.push(day.toISOString().slice(0, 7));
  }
  return months;
}

const COLUMNS = [
  ["Due", "Documents whose last day lies in the month", (row) => count(row.due)],
  ["Missed", "Of those due, not there on their day", (row) => count(row.missed)],
  ["Received", "Documents accepted in the month", (row) => count(row.received)],
  ["Late", "Of those received, after their day", (row) => count(row.late)],
  ["Refused", "Documents refused in the month", (row) => count(row.refused)],
  ["Open findings", "Of those refused, not accepted since", (row) => count(row.openFindings)],
  ["Corrected", "Of those received, corrected since", (row) => count(row.corrected)],
  ["Taken back", "Of those received, annulled since", (row) => count(row.annulled)],
  ["Fields filled", "Of the fields that count, in documents received", (row) => percent(row.fieldsFilled, row.fieldsCounted)],
];

function showTable(rows) {
  const head = h("tr", {}, h("th", { scope: "col" }, "Supplier"), h("th", { scope: "col" }, "Month"),
    ...COLUMNS.map(([name, what]) => h("th", { scope: "col", class: "number", title: what }, name)),
    h("th", { scope: "col" }, "Grade"));
  const body = h("tbody", {}, ...rows.flatMap(tableRow));
  part.table.hidden = false;
  part.table.replaceChildren(h("table", {},
    h("caption", { class: "only-heard" }, "Discipline by month and supplier, worst first. The name of a supplier opens what its grade rests on."),
    h("thead", {}, head), body));
}

function tableRow(row, number) {
  const detail = h("tr", { id: `detail-${number}`, class: "detail", hidden: true }, h("td", { colspan: COLUMNS.length + 3 }));
  const button = h("button", { type: "button", class: "opens", "aria-expanded": "false", "aria-controls": `detail-${number}` }, row.supplier.name);
  const toggle = () => {
    const opens = detail.hidden;
    detail.hidden = !opens;
    button.setAttribute("aria-expanded", String(opens));
    if (opens && !detail.dataset.asked) fillDetail(row, detail);
  };
  const line = h("tr", { class: "row", onclick: toggle },
    h("th", { scope: "row" }, button), h("td", { class: "month" }, row.period),
    ...COLUMNS.map(([, , shown]) => {
      const text = shown(row);
      return h("td", { class: text === "0" ? "number nought" : "number" }, text);
    }),
    h("td", {}, h("span", { class: `grade ${row.verdict.grade}` }, GRADES[row.verdict.grade])));
  return [line, detail];
}

async function fillDetail(row, detail) {
  detail.dataset.asked = "true";
  const cell = detail.firstElementChild;
  const reasons = h("div", { class: "reasons" }, h("h3", {}, "Why this grade"),
    h("ul", {}, ...row.verdict.reasons.map((reason) => h("li", {}, reason))));
  const more = h("p", { class: "asking" }, "Asking…");
  cell.replaceChildren(h("div", { class: "parts" }, reasons, more));
  try {
    const [found] = (await ask(DETAIL, { supplier: row.supplier.code, period: row.period })).dataQuality.nodes;
    more.replaceWith(refusals(found.refusals), completeness(found.completeness));
  } catch (error) {
    delete detail.dataset.asked;
    more.textContent = error.message;
  }
}

const refusals = (found) => h("div", {}, h("h3", {}, "Refused for"), found.length === 0
  ? h("p", {}, "Nothing was refused.")
  : h("table", {}, h("thead", {}, h("tr", {}, ...["Code", "Refused", "Open"].map((name, at) => h("th", { scope: "col", class: at ? "number" : undefined }, name)))),
      h("tbody", {}, ...found.map((one) => h("tr", {}, h("th", { scope: "row" }, h("code", {}, one.code)),
        h("td", { class: "number" }, count(one.refused)), h("td", { class: "number" }, count(one.open)))))));

const completeness = (found) => h("div", { class: "completeness" }, h("h3", {}, "Completeness by field"), found.length === 0
  ? h("p", {}, "No document received has fields that count.")
  : h("table", {}, h("thead", {}, h("tr", {}, ...["Form", "Field"].map((name) => h("th", { scope: "col" }, name)),
        h("th", { scope: "col", colspan: 2 }, "Filled"), h("th", { scope: "col", class: "number" }, "Of documents"))),
      h("tbody", {}, ...found.map((one) => h("tr", {}, h("td", {}, one.form), h("th", { scope: "row" }, one.field),
        h("td", {}, h("meter", { min: 0, max: one.documents, value: one.filled, "aria-hidden": "true" })),
        h("td", { class: "number" }, percent(one.filled, one.documents)),
        h("td", { class: "number" }, `${count(one.filled)} / ${count(one.documents)}`))))));

// --- by what it is judged ----------------------------------------------------------------------------------------

const SHARES = {
  missed: "missed, of those due", late: "late, of those received", refused: "refused, of all sent", openFindings: "open findings, of all sent",
  annulled: "taken back, of those received", corrected: "corrected, of those received", fieldsOpen: "fields left open, of those that count",
};
const share = (value) => (value === null ? "never" : value === 0 ? "any" : `above\u00a0${Math.round(value * 100)}\u00a0%`);

function showCriteria(criteria) {
  if (!part.criteria.hidden) return;
  const cells = (name, values) => values.map((value) => h(name, name === "th" ? { scope: "col" } : {}, value));
  const table = (heads, rows) => h("table", {}, h("thead", {}, h("tr", {}, ...cells("th", heads))),
    h("tbody", {}, ...rows.map(([first, ...rest]) => h("tr", {}, h("th", { scope: "row" }, first), ...cells("td", rest)))));
  part.criteria.hidden = false;
  part.criteria.replaceChildren(
    h("h2", {}, "Criteria, limits, volumes and terms"),
    h("p", {}, "Articles 5 and 14.2 leave them to the authorized body. Until its orders are part of this registry, these are its own, each with its reason."),
    h("details", {}, h("summary", {}, "Limits: which shares are tolerated"), table(["Share", "What of the law", "Attention (AMBER)", "Breach (RED)", "Why"],
      criteria.limits.map((one) => [SHARES[one.name] ?? one.name, one.legalBasis, share(one.amber), share(one.red), one.reason])),
      h("p", {}, `No share of fewer than ${criteria.fewestForRed} documents is a breach: it is an accident.`)),
    h("details", {}, h("summary", {}, "Terms and fields: what each form asks for"), table(["Form", "Account", "Due within", "Fields that count, beside those without which it is refused"],
      criteria.forms.map((one) => [one.form, one.account ?? "–", one.termDays === 1 ? "1 day" : `${one.termDays} days`, one.countedFields.join(", ") || "–"]))),
    h("details", {}, h("summary", {}, "Volumes: who always has something to report"), table(["Kind of body", "Form", "Documents a month", "Why"],
      criteria.volumes.map((one) => [one.kind, one.form, `${one.documents} or more`, one.reason]))),
  );
}

// --- the beginning -----------------------------------------------------------------------------------------------

const given = new URLSearchParams(location.search);
part.since.value = given.get("since") ?? month(MONTHS_SHOWN - 1);
part.until.value = given.get("until") ?? month(0);
if (given.get("supplier")) {
  bodies.set(given.get("supplier"), given.get("supplier"));
  listBodies(given.get("supplier"));
}
part.choice.addEventListener("submit", (event) => {
  event.preventDefault();
  load();
});
part.choice.addEventListener("change", load);
let width = 0;
new ResizeObserver(([{ contentRect }]) => {
  if (contentRect.width !== width) requestAnimationFrame(drawn);
  width = contentRect.width;
}).observe(part.chart);
await signIn(load);
load();
