// How things and lines look. Each kind has a shape besides its colour, so that nobody has to tell colours apart.
import { word } from "../texts/language";
import type { Line, Spot } from "./layout";

export interface Camera {
  x: number;
  y: number;
  scale: number;
}
export interface Colours {
  ink: string;
  soft: string;
  page: string;
  tie: string;
  accent: string;
  Person: string;
  Organization: string;
  Case: string;
  Contact: string;
  Identifier: string;
}
const NAMES = ["ink", "soft", "page", "tie", "accent"] as const;
const KINDS = ["Person", "Organization", "Case", "Contact", "Identifier"] as const;

/** The colours of the page as the scheme of the moment has them: a canvas knows no variables. */
export function coloursOf(element: HTMLElement): Colours {
  const probe = document.createElement("span");
  element.append(probe);
  const read = (name: string): string => {
    probe.style.color = `var(--${name})`;
    return getComputedStyle(probe).color;
  };
  const found = Object.fromEntries([...NAMES.map((n) => [n, read(n)]), ...KINDS.map((n) => [n, read(n.toLowerCase())])]);
  probe.remove();
  return found as unknown as Colours;
}

export const radius = (spot: Spot): number => 7 + Math.min(9, Math.sqrt(spot.degree) * 1.4);
/** Marks keep their size when the picture is small, and do not grow without end when it is large. */
export const sizeOf = (spot: Spot, scale: number): number => radius(spot) * Math.min(1.5, Math.max(0.35, Math.sqrt(scale)));

type Brush = CanvasRenderingContext2D;

function outline(brush: Brush, kind: Spot["thing"]["kind"], x: number, y: number, r: number): void {
  brush.beginPath();
  if (kind === "Person") brush.arc(x, y, r, 0, Math.PI * 2);
  else if (kind === "Organization") brush.rect(x - r * 0.9, y - r * 0.9, r * 1.8, r * 1.8);
  else {
    const points = kind === "Case" ? 4 : kind === "Contact" ? 3 : 6;
    for (let n = 0; n < points; n++) {
      const angle = (n / points) * Math.PI * 2 - Math.PI / 2;
      brush.lineTo(x + r * 1.2 * Math.cos(angle), y + r * 1.2 * Math.sin(angle));
    }
    brush.closePath();
  }
}

export function paintMark(brush: Brush, colours: Colours, spot: Spot, at: { x: number; y: number }, r: number, pinned: boolean) {
  outline(brush, spot.thing.kind, at.x, at.y, r);
  brush.fillStyle = colours[spot.thing.kind];
  brush.fill();
  if (r < 4) return;
  brush.strokeStyle = pinned ? colours.ink : colours.page;
  brush.lineWidth = pinned ? 2.5 : 1.5;
  brush.stroke();
}

export function paintRing(brush: Brush, colour: string, at: { x: number; y: number }, r: number): void {
  brush.beginPath();
  brush.arc(at.x, at.y, r + 5, 0, Math.PI * 2);
  brush.strokeStyle = colour;
  brush.lineWidth = 2.5;
  brush.stroke();
}

export const FONT = '12px system-ui, "Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif';
const LONGEST = 30;
export const short = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);

export function paintLabel(brush: Brush, colours: Colours, text: string, x: number, y: number, colour = colours.ink): void {
  brush.textAlign = "center";
  brush.lineJoin = "round";
  brush.strokeStyle = colours.page;
  brush.lineWidth = 3.5;
  brush.strokeText(text, x, y);
  brush.fillStyle = colour;
  brush.fillText(text, x, y);
}

/** What a line says of itself, where there is room. */
export const lineLabel = (line: Line): string => line.kinds.map(word).join(", ") + (line.count > 1 ? ` ×${line.count}` : "");
