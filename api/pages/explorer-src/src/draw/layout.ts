// Where things stand: a force layout that is worked on between frames, and never for longer than a frame can spare.
import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type Simulation,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from "d3-force";
import type { Shown, Thing } from "../view/model";

export interface Spot extends SimulationNodeDatum {
  readonly id: string;
  thing: Thing;
  x: number;
  y: number;
  degree: number;
}
/** One line, however many facts tie its two ends. */
export interface Line extends SimulationLinkDatum<Spot> {
  source: Spot;
  target: Spot;
  kinds: string[];
  count: number;
}

const MANY = 1_500; // things, from which on fewer steps must do
const FEW = 40; // things, among which there is room for the names of links
const TOGETHER = 45; // about as far as a label is wide
const RING = 40;

type Place = { x: number; y: number };
const middle = (spots: readonly Spot[]): Place => ({
  x: spots.reduce((sum, spot) => sum + spot.x, 0) / Math.max(1, spots.length),
  y: spots.reduce((sum, spot) => sum + spot.y, 0) / Math.max(1, spots.length),
});

/** Where a new thing begins: beside those that it is tied with, and away from the middle of all. */
function beside(index: number, roots: readonly Spot[], all: Place): Place {
  const turned = index * 2.399963; // the golden angle: no two in one place, and the same picture for the same view
  const root = roots.length > 0 ? middle(roots) : { x: 0, y: 0 };
  const isOutside = roots.length > 0 && Math.hypot(root.x - all.x, root.y - all.y) > RING;
  const outwards = Math.atan2(root.y - all.y, root.x - all.x) + (((index * 0.618034) % 1) - 0.5) * Math.PI;
  const angle = isOutside ? outwards : turned;
  const far = RING * (roots.length > 0 ? 1 + (index % 7) / 7 : Math.sqrt(index));
  return { x: root.x + far * Math.cos(angle), y: root.y + far * Math.sin(angle) };
}

export class Layout {
  readonly spots = new Map<string, Spot>();
  lines: Line[] = [];
  private simulation: Simulation<Spot, Line> = forceSimulation<Spot, Line>([]).stop();
  private left = 0;

  /** Takes up what is shown now. Things stay where they were; new ones begin beside those that they are tied with. */
  update({ things, ties }: Shown): void {
    const before = new Map(this.spots);
    const was = this.lines.length;
    const neighbours = new Map<string, string[]>();
    for (const tie of ties) {
      neighbours.set(tie.source, [...(neighbours.get(tie.source) ?? []), tie.target]);
      neighbours.set(tie.target, [...(neighbours.get(tie.target) ?? []), tie.source]);
    }
    this.spots.clear();
    const all = middle([...before.values()]);
    things.forEach((thing, index) => {
      const known = before.get(thing.id);
      if (known) known.thing = thing;
      this.spots.set(thing.id, known ?? { id: thing.id, thing, degree: 0, ...beside(index, (neighbours.get(thing.id) ?? []).flatMap((one) => before.get(one) ?? []), all) });
    });
    this.lines = this.gathered(ties);
    const isNew = this.lines.length !== was || [...this.spots.keys()].some((id) => !before.has(id));
    if (isNew) this.begin(before.size === 0 ? 1 : 0.5);
  }

  private gathered(ties: Shown["ties"]): Line[] {
    const lines = new Map<string, Line>();
    for (const spot of this.spots.values()) spot.degree = 0;
    for (const tie of ties) {
      const source = this.spots.get(tie.source);
      const target = this.spots.get(tie.target);
      if (!source || !target) continue;
      const key = source.id < target.id ? `${source.id} ${target.id}` : `${target.id} ${source.id}`;
      const line = lines.get(key);
      if (line) {
        line.count += 1;
        if (!line.kinds.includes(tie.kind)) line.kinds.push(tie.kind);
      } else {
        lines.set(key, { source, target, kinds: [tie.kind], count: 1 });
        source.degree += 1;
        target.degree += 1;
      }
    }
    return [...lines.values()];
  }

  private begin(warmth: number): void {
    const spots = [...this.spots.values()];
    const isMany = spots.length > MANY;
    this.simulation = forceSimulation<Spot, Line>(spots)
      .force("tie", forceLink<Spot, Line>(this.lines).distance(TOGETHER * (isMany ? 1 : spots.length > FEW ? 2 : 3)))
      .force("apart", forceManyBody<Spot>().strength(isMany ? -30 : -320).distanceMax(900).theta(isMany ? 1.4 : 0.9))
      .force("x", forceX<Spot>(0).strength(0.04))
      .force("y", forceY<Spot>(0).strength(0.05))
      .alpha(warmth)
      .alphaDecay(isMany ? 0.1 : 0.035)
      .stop();
    if (!isMany) this.simulation.force("room", forceCollide<Spot>(26));
    this.left = isMany ? 60 : 180;
  }

  get isMoving(): boolean {
    return this.left > 0;
  }

  /** Works for about so many milliseconds; whether anything moved. */
  work(budget: number): boolean {
    if (this.left <= 0) return false;
    const begun = performance.now();
    do {
      this.simulation.tick();
      this.left -= 1;
    } while (this.left > 0 && performance.now() - begun < budget);
    return true;
  }

  /** Sets a thing down where the reader put it; it is pushed no more. */
  place(id: string, x: number, y: number): void {
    const spot = this.spots.get(id);
    if (spot) Object.assign(spot, { x, y, fx: x, fy: y });
  }

  /** Puts a thing where it was when the view was kept; nothing is pushed any more. */
  settle(id: string, x: number, y: number): void {
    const spot = this.spots.get(id);
    if (spot) Object.assign(spot, { x, y });
    this.left = 0;
  }

  hold(pinned: ReadonlySet<string>): void {
    for (const spot of this.spots.values()) {
      spot.fx = pinned.has(spot.id) ? (spot.fx ?? spot.x) : null;
      spot.fy = pinned.has(spot.id) ? (spot.fy ?? spot.y) : null;
    }
  }
}
