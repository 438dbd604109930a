// Stacked bars by hand: columns for months, lying bars for bodies. The tick shows what was due.
import { count, s } from "../shared/elements.js";

export const PARTS = [
  ["onTime", "received on time"],
  ["late", "received late"],
  ["refused", "refused"],
];
const LABEL = 310; // width of a body's name
const ROW = 26;
const HEIGHT = 220;

/** Steps of an axis: at most five, of 1, 2 or 5 times a power of ten. */
function steps(most) {
  const rough = Math.max(most, 1) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, [1, 2, 5, 10].map((one) => one * power).find((one) => one >= rough));
  return Array.from({ length: Math.ceil(Math.max(most, 1) / step) + 1 }, (_, number) => number * step);
}

const said = (bar) => `${bar.label}: ${PARTS.map(([part, name]) => `${count(bar[part])} ${name}`).join(", ")}, ${count(bar.due)} due`;

/** The chart of `bars` ({label, onTime, late, refused, due}) as wide as it may be. */
export function chart(bars, isByMonth, title, width) {
  const most = Math.max(...bars.map((bar) => Math.max(bar.onTime + bar.late + bar.refused, bar.due)));
  const axis = steps(most);
  const top = axis[axis.length - 1];
  const left = isByMonth ? 62 : Math.min(LABEL, width * 0.4);
  const room = width - left - 20;
  const long = isByMonth ? HEIGHT : room; // how long the longest bar may be
  const across = isByMonth ? room / bars.length : ROW;
  const thick = Math.min(across * 0.62, isByMonth ? 64 : 16);
  const height = isByMonth ? HEIGHT + 46 : bars.length * ROW + 34;
  const along = (value) => (value / top) * long;
  // From "how far along the bar, at which place across" to the page.
  const box = (from, size, place, breadth) =>
    isByMonth
      ? { x: left + place, y: 14 + HEIGHT - along(from) - along(size), width: breadth, height: along(size) }
      : { x: left + along(from), y: 4 + place, width: along(size), height: breadth };

  const grid = axis.map((value) => {
    const { x, y } = box(value, 0, 0, 0);
    return isByMonth
      ? s("g", {}, s("line", { class: "grid", x1: left, x2: width - 20, y1: y, y2: y }),
          s("text", { class: "axis", x: left - 10, y: y + 4, "text-anchor": "end" }, count(value)))
      : s("g", {}, s("line", { class: "grid", x1: x, x2: x, y1: 4, y2: height - 26 }),
          s("text", { class: "axis", x, y: height - 8, "text-anchor": "middle" }, count(value)));
  });
  const drawn = bars.map((bar, number) => {
    const place = number * across + (across - thick) / 2;
    let from = 0;
    const parts = PARTS.filter(([part]) => bar[part]).map(([part]) => {
      const rect = s("rect", { class: part, ...box(from, bar[part], place, thick) });
      from += bar[part];
      return rect;
    });
    const tick = box(bar.due, 0, place - 4, thick + 8);
    const due = bar.due
      ? s("line", { class: "due", x1: tick.x, y1: tick.y, x2: tick.x + (isByMonth ? thick + 8 : 0), y2: tick.y + (isByMonth ? 0 : thick + 8) })
      : undefined;
    const every = Math.ceil(bars.length / Math.max(1, Math.floor(room / 64))); // labels keep their distance
    const name = isByMonth
      ? number % every === 0 ? s("text", { class: "name", x: left + place + thick / 2, y: HEIGHT + 36, "text-anchor": "middle" }, bar.label) : undefined
      : s("text", { class: "name", x: left - 12, y: place + thick / 2 + 9, "text-anchor": "end" }, shortened(bar.label, left));
    return s("g", { class: "bar-of-chart" }, s("title", {}, said(bar)), ...parts, due, name);
  });
  return s("svg", { role: "img", width, height, viewBox: `0 0 ${width} ${height}`, "aria-labelledby": "chart-title chart-text" },
    s("title", { id: "chart-title" }, title),
    s("desc", { id: "chart-text" }, `${bars.map(said).join("; ")}.`),
    ...grid, ...drawn);
}

const shortened = (text, room) => {
  const most = Math.floor((room - 16) / 7.2);
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
};
