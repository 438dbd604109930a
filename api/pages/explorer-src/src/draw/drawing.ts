// The graph on a canvas of our own. Sigma.js draws with WebGL, which a machine without a graphics card does in
// software: one frame a second at 5,000 things and 10,000 lines. Lines on a plain canvas take 150 ms there. So the
// picture is painted in slices beside the one that is seen; a frame only moves the finished one, which takes 2 ms, and
// shows the next when it is done. A small graph is one slice, and always sharp.
import { Layout, type Spot } from "./layout";
import { FONT, coloursOf, lineLabel, paintLabel, paintMark, paintRing, short, sizeOf } from "./paint";
import type { Camera, Colours } from "./paint";
import type { Shown } from "../view/model";

const SLOW = 26; // milliseconds of a frame; above, slices become smaller
const WIDEST = 6;
const SMALLEST = 0.02;
const LABELS = 140;
const LINE_LABELS = 60;

const makeCanvas = (): [HTMLCanvasElement, CanvasRenderingContext2D] => {
  const canvas = document.createElement("canvas");
  const brush = canvas.getContext("2d");
  if (!brush) throw new Error("This browser has no canvas.");
  return [canvas, brush];
};

export class Drawing {
  readonly layout = new Layout();
  readonly camera: Camera = { x: 0, y: 0, scale: 1 };
  private readonly brush: CanvasRenderingContext2D;
  private front = makeCanvas();
  private back = makeCanvas();
  private seen: Camera = { x: 0, y: 0, scale: 1 };
  private painted: Camera = { x: 0, y: 0, scale: 1 };
  private next = -1; // of the items of the slice to come; -1 when nothing is being painted
  private slice = 1_200;
  private isStale = true;
  private colours: Colours;
  private pinned: ReadonlySet<string> = new Set();
  private chosen = "";
  private hovered = "";
  private request = 0;
  private last = 0;
  private times: number[] = [];
  private movedAt = 0;
  private fitsWhenStill = false;
  /** Who asked for less motion sees where things come to rest, and not the way there. */
  private readonly calm = matchMedia("(prefers-reduced-motion: reduce)");
  width = 1;
  height = 1;

  constructor(readonly canvas: HTMLCanvasElement) {
    const brush = canvas.getContext("2d");
    if (!brush) throw new Error("This browser has no canvas.");
    this.brush = brush;
    this.colours = coloursOf(canvas.parentElement ?? canvas);
  }

  // --- what it is told -----------------------------------------------------------------------------------------------

  show(shown: Shown, pinned: ReadonlySet<string>): void {
    const had = this.layout.spots.size;
    this.layout.update(shown);
    this.pinned = pinned;
    this.layout.hold(pinned);
    if (this.layout.spots.size > had) this.fitsWhenStill = true;
    this.touch();
  }

  choose(id: string): void {
    this.chosen = id;
    this.wake();
  }

  hover(id: string): void {
    if (id === this.hovered) return;
    this.hovered = id;
    this.wake();
  }

  recolour(): void {
    this.colours = coloursOf(this.canvas.parentElement ?? this.canvas);
    this.touch();
  }

  resize(width: number, height: number): void {
    if (width === 0 || height === 0) return; // another tab is shown: the picture stays as it is
    const ratio = Math.min(2, devicePixelRatio);
    this.width = Math.max(1, width);
    this.height = Math.max(1, height);
    for (const canvas of [this.canvas, this.front[0], this.back[0]]) {
      canvas.width = Math.round(this.width * ratio);
      canvas.height = Math.round(this.height * ratio);
    }
    for (const brush of [this.brush, this.front[1], this.back[1]]) brush.setTransform(ratio, 0, 0, ratio, 0, 0);
    this.next = -1;
    this.touch();
  }

  /** Moves what is seen by so many pixels. */
  pan(dx: number, dy: number): void {
    this.camera.x -= dx / this.camera.scale;
    this.camera.y -= dy / this.camera.scale;
    this.moved();
  }

  zoom(factor: number, x = this.width / 2, y = this.height / 2): void {
    const before = this.toGraph(x, y);
    this.camera.scale = Math.min(WIDEST, Math.max(SMALLEST, this.camera.scale * factor));
    const after = this.toGraph(x, y);
    this.camera.x += before.x - after.x;
    this.camera.y += before.y - after.y;
    this.moved();
  }

  fit(): void {
    const spots = [...this.layout.spots.values()];
    if (spots.length === 0) return;
    const [left, right] = bounds(spots, (spot) => spot.x);
    const [top, bottom] = bounds(spots, (spot) => spot.y);
    const scale = Math.min((this.width - 160) / (right - left + 40), (this.height - 110) / (bottom - top + 40));
    this.camera.scale = Math.min(1.4, Math.max(SMALLEST, scale));
    this.camera.x = (left + right) / 2;
    this.camera.y = (top + bottom) / 2;
    this.touch();
  }

  centre(id: string): void {
    const spot = this.layout.spots.get(id);
    if (!spot) return;
    const { x, y } = this.toPage(spot);
    if (x < 40 || y < 40 || x > this.width - 40 || y > this.height - 40) {
      Object.assign(this.camera, { x: spot.x, y: spot.y });
      this.touch();
    }
  }

  place(id: string, x: number, y: number): void {
    this.layout.place(id, x, y);
    this.fitsWhenStill = false;
    this.touch();
  }

  /** Moves a thing by so many pixels. */
  nudge(id: string, dx: number, dy: number): void {
    const spot = this.layout.spots.get(id);
    if (spot) this.place(id, spot.x + dx / this.camera.scale, spot.y + dy / this.camera.scale);
  }

  /** Makes a place of the page the middle of what is seen. */
  recentre(x: number, y: number): void {
    this.pan(this.width / 2 - x, this.height / 2 - y);
  }

  /** What is at a place of the page; empty where nothing is. */
  at(x: number, y: number): string {
    let found = "";
    let nearest = Infinity;
    for (const spot of this.layout.spots.values()) {
      const at = this.toPage(spot);
      const far = Math.hypot(at.x - x, at.y - y);
      if (far < Math.max(8, sizeOf(spot, this.camera.scale) + 3) && far < nearest) [found, nearest] = [spot.id, far];
    }
    return found;
  }

  toGraph = (x: number, y: number) => ({
    x: (x - this.width / 2) / this.camera.scale + this.camera.x,
    y: (y - this.height / 2) / this.camera.scale + this.camera.y,
  });
  toPage = (spot: { x: number; y: number }, camera = this.camera) => ({
    x: (spot.x - camera.x) * camera.scale + this.width / 2,
    y: (spot.y - camera.y) * camera.scale + this.height / 2,
  });

  end(): void {
    cancelAnimationFrame(this.request);
    this.request = 0;
  }

  // --- frames --------------------------------------------------------------------------------------------------------

  private moved(): void {
    this.movedAt = performance.now();
    this.fitsWhenStill = false;
    this.touch();
  }

  private touch(): void {
    this.isStale = true;
    this.wake();
  }

  private wake(): void {
    if (this.request === 0) this.request = requestAnimationFrame(this.frame);
  }

  private readonly frame = (now: number): void => {
    this.request = 0;
    const took = now - this.last;
    this.last = now;
    const isBeingMoved = now - this.movedAt < 250;
    this.measure(took, isBeingMoved);
    if (!isBeingMoved && this.layout.work(8)) {
      if (!this.isCalm || !this.layout.isMoving) {
        this.isStale = true;
        if (this.fitsWhenStill) this.fit();
      }
    } else if (this.fitsWhenStill && !this.layout.isMoving) {
      this.fitsWhenStill = false;
      this.fit();
    }
    if (took < 200) this.slice = Math.round(Math.max(120, Math.min(6_000, this.slice * (took > SLOW ? 0.6 : 1.15))));
    this.paint(isBeingMoved);
    this.compose();
    this.canvas.dataset["still"] = String(!this.layout.isMoving && !this.isStale && this.next < 0);
    if (this.layout.isMoving || this.isStale || this.next >= 0 || isBeingMoved) this.wake();
  };

  /** How long frames take while the reader moves the picture: how many, the median, and the slowest of twenty. */
  private measure(took: number, isBeingMoved: boolean): void {
    if (isBeingMoved && took < 1_000) this.times.push(took);
    else if (!isBeingMoved && this.times.length > 0) {
      const sorted = [...this.times].sort((one, other) => one - other);
      const share = (part: number) => (sorted[Math.floor((sorted.length - 1) * part)] ?? 0).toFixed(1);
      this.canvas.dataset["frames"] = `${sorted.length} ${share(0.5)} ${share(0.95)}`;
      this.times = [];
    }
  }

  private get isCalm(): boolean {
    return this.calm.matches;
  }

  private paint(isBeingMoved: boolean): void {
    const [canvas, brush] = this.back;
    if (this.next < 0) {
      if (!this.isStale) return;
      this.isStale = false;
      this.painted = { ...this.camera };
      this.next = 0;
      brush.clearRect(0, 0, this.width, this.height);
    }
    const spots = [...this.layout.spots.values()];
    const all = this.layout.lines.length + spots.length;
    const until = Math.min(all, this.next + (isBeingMoved ? this.slice : this.slice * 2));
    this.paintItems(brush, spots, this.next, until, this.painted);
    this.next = until;
    if (until < all) return;
    this.paintLabels(brush, spots, this.painted);
    this.back = this.front;
    this.front = [canvas, brush];
    this.seen = this.painted;
    this.next = -1;
  }

  private paintItems(brush: CanvasRenderingContext2D, spots: Spot[], from: number, until: number, camera: Camera): void {
    const { lines } = this.layout;
    const isMany = lines.length > 2_000;
    brush.strokeStyle = this.colours.tie;
    for (let n = from; n < Math.min(until, lines.length); n++) {
      const line = lines[n]!;
      const a = this.toPage(line.source, camera);
      const b = this.toPage(line.target, camera);
      if (Math.max(a.x, b.x) < 0 || Math.min(a.x, b.x) > this.width) continue;
      if (Math.max(a.y, b.y) < 0 || Math.min(a.y, b.y) > this.height) continue;
      brush.lineWidth = isMany ? 0.7 : Math.min(5, 1 + line.count * 0.5);
      brush.beginPath();
      brush.moveTo(a.x, a.y);
      brush.lineTo(b.x, b.y);
      brush.stroke();
    }
    for (let n = Math.max(from, lines.length); n < until; n++) {
      const spot = spots[n - lines.length]!;
      const at = this.toPage(spot, camera);
      if (at.x < -20 || at.y < -20 || at.x > this.width + 20 || at.y > this.height + 20) continue;
      paintMark(brush, this.colours, spot, at, sizeOf(spot, camera.scale), this.pinned.has(spot.id));
    }
  }

  /** Names, those of the most tied things first, as many as have room. */
  private paintLabels(brush: CanvasRenderingContext2D, spots: Spot[], camera: Camera): void {
    brush.font = FONT;
    const taken = new Set<string>();
    const hasRoom = (x: number, y: number, wide: number): boolean => {
      const rows = [Math.floor((y - 11) / 15), Math.floor((y + 3) / 15)];
      const columns = Array.from({ length: Math.ceil(wide / 20) + 1 }, (_, n) => Math.floor(x / 20) + n);
      const cells = rows.flatMap((row) => columns.map((column) => `${row} ${column}`));
      if (cells.some((cell) => taken.has(cell))) return false;
      for (const cell of cells) taken.add(cell);
      return true;
    };
    const ordered = spots.length > LABELS ? [...spots].sort((one, other) => other.degree - one.degree) : spots;
    let left = LABELS;
    const isFar = spots.length > LABELS && camera.scale < 0.5; // then only what ties many others is named
    for (const spot of ordered) {
      if (left === 0 || (isFar && spot.degree < 4)) break;
      const at = this.toPage(spot, camera);
      if (at.x < 0 || at.y < 0 || at.x > this.width || at.y > this.height) continue;
      const text = short(spot.thing.label);
      const y = at.y + sizeOf(spot, camera.scale) + 13;
      if (!hasRoom(at.x - text.length * 3.2, y, text.length * 6.4)) continue;
      paintLabel(brush, this.colours, text, at.x, y);
      left -= 1;
    }
    if (this.layout.lines.length > LINE_LABELS || camera.scale < 0.6) return;
    for (const line of this.layout.lines) {
      const a = this.toPage(line.source, camera);
      const b = this.toPage(line.target, camera);
      const text = lineLabel(line);
      if (Math.hypot(a.x - b.x, a.y - b.y) < text.length * 6 + 30) continue;
      const [x, y] = [(a.x + b.x) / 2, (a.y + b.y) / 2 + 4];
      if (hasRoom(x - text.length * 3, y, text.length * 6)) paintLabel(brush, this.colours, text, x, y, this.colours.soft);
    }
  }

  private compose(): void {
    const { brush, camera, seen } = this;
    const ratio = camera.scale / seen.scale;
    const corner = this.toPage({
      x: seen.x - this.width / 2 / seen.scale,
      y: seen.y - this.height / 2 / seen.scale,
    });
    brush.clearRect(0, 0, this.width, this.height);
    brush.drawImage(this.front[0], corner.x, corner.y, this.width * ratio, this.height * ratio);
    for (const [id, colour] of [[this.hovered, this.colours.soft], [this.chosen, this.colours.accent]] as const) {
      const spot = this.layout.spots.get(id);
      if (!spot || (this.isCalm && this.layout.isMoving)) continue;
      const at = this.toPage(spot);
      const r = sizeOf(spot, camera.scale);
      paintRing(brush, colour, at, r);
      brush.font = FONT;
      if (spot.id === this.hovered) {
        const told = spot.thing.detail ? `${spot.thing.label} · ${spot.thing.detail}` : spot.thing.label;
        paintLabel(brush, this.colours, told, at.x, at.y - r - 10);
      }
    }
  }

  /** The whole graph, painted at once at twice the size, over a ground of its own. */
  picture(width: number, height: number): HTMLCanvasElement {
    const [canvas, brush] = makeCanvas();
    canvas.width = width * 2;
    canvas.height = height * 2;
    brush.setTransform(2, 0, 0, 2, 0, 0);
    brush.fillStyle = this.colours.page;
    brush.fillRect(0, 0, width, height);
    brush.translate((width - this.width) / 2, (height - this.height) / 2);
    const spots = [...this.layout.spots.values()];
    this.paintItems(brush, spots, 0, spots.length + this.layout.lines.length, this.camera);
    this.paintLabels(brush, spots, this.camera);
    return canvas;
  }

  get ink(): Colours {
    return this.colours;
  }
}

function bounds(spots: Spot[], of: (spot: Spot) => number): [number, number] {
  let [least, most] = [Infinity, -Infinity];
  for (const spot of spots) {
    least = Math.min(least, of(spot));
    most = Math.max(most, of(spot));
  }
  return [least, most];
}
