// What a reader takes along: the view as a file that can be opened again, the picture, and the list of sources.
import type { Drawing } from "../draw/drawing";
import { FONT } from "../draw/paint";
import { grounds, officials, session } from "../session";
import { accountName, detail, many, t, word } from "../texts/language";
import type { SourceFragment, Step, View } from "./model";
import { onPage, view } from "./state";

const FORMAT = "esep-view";
const VERSION = 1;

/** A view as it is kept: what was asked, and what was done with it. No name and no number of anybody is in it. */
interface Kept {
  readonly format: typeof FORMAT;
  readonly version: number;
  readonly savedAt: string;
  readonly steps: readonly Step[];
  readonly hidden: readonly string[];
  readonly pinned: readonly string[];
  readonly places: Readonly<Record<string, readonly [number, number]>>;
}

export function keepFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

const today = (): string => new Date().toISOString().slice(0, 10);

/** Contacts and numbers have no id in the registry: theirs is what they are, which stays out of the file. */
const isTold = (id: string): boolean => !id.includes(":");

export function saveView(drawing: Drawing | undefined): void {
  const { steps, hidden, pinned } = view.value;
  const places = [...(drawing?.layout.spots.values() ?? [])].filter((spot) => isTold(spot.id));
  const kept: Kept = {
    format: FORMAT,
    version: VERSION,
    savedAt: new Date().toISOString(),
    steps,
    hidden: [...hidden].filter(isTold),
    pinned: [...pinned].filter(isTold),
    places: Object.fromEntries(places.map((spot) => [spot.id, [Math.round(spot.x), Math.round(spot.y)] as const])),
  };
  keepFile(`esep-view-${today()}.json`, new Blob([JSON.stringify(kept, null, 1)], { type: "application/json" }));
}

const areTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every((one) => typeof one === "string");

const KINDS = new Set(["Person", "Organization", "Case"]);

function isStep(value: unknown): value is Step {
  if (typeof value !== "object" || value === null) return false;
  const step = value as Record<string, unknown>;
  if (step["do"] === "open") return typeof step["id"] === "string" && KINDS.has(String(step["kind"]));
  if (step["do"] === "expand") return typeof step["id"] === "string" && areTexts(step["kinds"]) && typeof step["most"] === "number";
  return (
    step["do"] === "connect" && areTexts(step["between"]) && areTexts(step["without"]) &&
    typeof step["hops"] === "number" && typeof step["choice"] === "string"
  );
}

/** What a file tells of a view; undefined of a file that is none. */
export function readView(text: string): Kept | undefined {
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof found !== "object" || found === null) return undefined;
  const kept = found as Partial<Kept>;
  const isOurs = kept.format === FORMAT && kept.version === VERSION && Array.isArray(kept.steps) && kept.steps.every(isStep);
  return isOurs && areTexts(kept.hidden) && areTexts(kept.pinned) && typeof kept.places === "object" ? (kept as Kept) : undefined;
}

export const marksOf = (kept: Kept): Pick<View, "hidden" | "pinned"> => ({
  hidden: new Set(kept.hidden),
  pinned: new Set(kept.pinned),
});

const who = (): string => officials.value.find((one) => one.id === session.value.official)?.name ?? "";

/** The graph as a picture, with who looked, when, under which right, and what the marks mean. */
export async function savePicture(drawing: Drawing | undefined): Promise<void> {
  if (!drawing) return;
  const foot = 46;
  const { width, height } = drawing;
  const picture = drawing.picture(width, height + foot);
  const brush = picture.getContext("2d");
  if (!brush) return;
  const { ink, soft, page } = drawing.ink;
  brush.setTransform(2, 0, 0, 2, 0, 0);
  brush.fillStyle = page;
  brush.fillRect(0, height, width, foot);
  brush.font = FONT;
  brush.textAlign = "left";
  brush.fillStyle = ink;
  const { things, ties } = onPage.value;
  brush.fillText(`Esep · ${many("things", things.length)} · ${many("links", ties.length)}`, 16, height + 18);
  brush.fillStyle = soft;
  brush.fillText([who(), today(), grounds.value.at(-1)?.grantedBy ?? ""].filter(Boolean).join(" · "), 16, height + 36);
  let x = width - 16;
  brush.textAlign = "right";
  for (const kind of ["Identifier", "Contact", "Case", "Organization", "Person"] as const) {
    brush.fillStyle = ink;
    brush.fillText(word(kind), x, height + 26);
    x -= brush.measureText(word(kind)).width + 12;
    brush.fillStyle = drawing.ink[kind];
    brush.fillRect(x - 4, height + 17, 10, 10);
    x -= 20;
  }
  const blob = await new Promise<Blob | null>((done) => picture.toBlob(done, "image/png"));
  if (blob) keepFile(`esep-graph-${today()}.png`, blob);
}

const cited = (document: SourceFragment): string =>
  [
    `${t("document")} ${document.number}`,
    document.form,
    document.eventOn,
    document.supplier?.name ?? "",
    `${document.id}`,
    `SHA-256 ${document.sha256}`,
  ].filter(Boolean).join("; ");

/** Every fact that is on the page, with the document that states it, to be put in a case file. */
export function citations(): string {
  const names = view.value.things;
  const lines: string[] = [];
  let count = 0;
  const cite = (fact: string, documents: readonly SourceFragment[]): void => {
    lines.push(`${++count}. ${fact}`, ...documents.map((one) => `   ${cited(one)}`));
  };
  for (const tie of onPage.value.ties) {
    if (!tie.document) continue;
    const what = tie.detail ? `${word(tie.kind)} (${detail(tie.detail)})` : word(tie.kind);
    const dates = tie.from ? `, ${tie.from} – ${tie.to || "…"}` : "";
    cite(`${names.get(tie.source)?.label ?? ""} — ${what} — ${names.get(tie.target)?.label ?? ""}${dates}`, [tie.document]);
  }
  for (const thing of onPage.value.things)
    for (const entry of view.value.entries.get(thing.id) ?? [])
      cite(
        `${thing.label} — ${accountName(entry.account)} (${entry.account}), ${entry.number}, ${word(entry.status)}, ` +
          `${entry.validFrom} – ${entry.validTo ?? "…"}`,
        entry.documents,
      );
  const looks = grounds.value.map((one) => one.look).filter((one) => one !== undefined);
  const last = grounds.value.at(-1);
  const head = [
    `Esep · ${t("citations")}`,
    [who(), new Date().toISOString()].filter(Boolean).join(" · "),
    [last?.right, last?.grantedBy].filter(Boolean).join(" · "),
    looks.length > 0 ? `${t("looks")}: ${looks[0]}–${looks.at(-1)}` : "",
  ];
  return [...head.filter(Boolean), "", ...lines, ""].join("\n");
}

export const saveCitations = (): void =>
  keepFile(`esep-citations-${today()}.txt`, new Blob([citations()], { type: "text/plain;charset=utf-8" }));
