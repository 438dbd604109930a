// The graph: the canvas, what pointers and keys do to it, and its own few buttons.
import { useSignalEffect } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { Drawing } from "../draw/drawing";
import { language, many, t } from "../texts/language";
import { askToExpand, choose, hide, move, pin, stay } from "../view/actions";
import { chosen, heard, moving, onPage, redo, undo, view } from "../view/state";

export const drawing: { now: Drawing | undefined } = { now: undefined };
const STEP = 60; // pixels that an arrow key moves the picture by, and with Shift the chosen thing
const STILL = 4; // pixels of a pointer that does not yet drag

export function Graph() {
  const place = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const [box, surface] = [place.current, canvas.current];
    if (!box || !surface) return undefined;
    const made = new Drawing(surface);
    drawing.now = made;
    const resized = new ResizeObserver(([entry]) => entry && made.resize(entry.contentRect.width, entry.contentRect.height));
    resized.observe(box);
    const scheme = matchMedia("(prefers-color-scheme: dark)");
    const recolour = (): void => made.recolour();
    scheme.addEventListener("change", recolour);
    const letGo = pointers(surface, made);
    return () => {
      resized.disconnect();
      scheme.removeEventListener("change", recolour);
      letGo();
      made.end();
      drawing.now = undefined;
    };
  }, []);
  useSignalEffect(() => drawing.now?.show(onPage.value, view.value.pinned));
  useSignalEffect(() => drawing.now?.choose(chosen.value));
  useSignalEffect(() => void (language.value && drawing.now?.recolour())); // the names of links are in the picture
  const { things, ties } = onPage.value;
  const zoom = (factor: number) => () => drawing.now?.zoom(factor);
  return (
    <div class="graph">
      <div class="surface" ref={place}>
        <canvas
          ref={canvas} id="graph" tabIndex={0} role="application" onKeyDown={keys}
          aria-label={t("graphLabel", { things: many("things", things.length), ties: many("links", ties.length) })}
        />
      </div>
      {things.length === 0 && <p class="empty">{t("emptyGraph")}</p>}
      <div class="over" role="group" aria-label={t("tabGraph")}>
        <button type="button" aria-label={t("zoomIn")} title={t("zoomIn")} onClick={zoom(1.4)}>+</button>
        <button type="button" aria-label={t("zoomOut")} title={t("zoomOut")} onClick={zoom(1 / 1.4)}>−</button>
        <button type="button" onClick={() => drawing.now?.fit()}>{t("fit")}</button>
      </div>
      <p class="counted" id="counted">{many("things", things.length)} · {many("links", ties.length)}</p>
    </div>
  );
}

function step(by: number): void {
  const { things } = onPage.value;
  if (things.length === 0) return;
  const at = things.findIndex((thing) => thing.id === chosen.value);
  const next = things[(at + by + things.length) % things.length];
  if (!next) return;
  chosen.value = next.id;
  drawing.now?.centre(next.id);
  heard.value = [next.label, next.detail].filter(Boolean).join(", ");
}

/** Keys count while the graph has the focus, and nowhere else. */
function keys(event: KeyboardEvent): void {
  const made = drawing.now;
  if (!made || event.altKey) return;
  const one = chosen.value;
  const shifted = (dx: number, dy: number) => (): void => {
    if (!one) return;
    made.nudge(one, dx, dy);
    stay(one);
  };
  const does: Record<string, (() => void) | undefined> = event.ctrlKey || event.metaKey
    ? { z: undo, y: redo }
    : event.shiftKey && event.key.startsWith("Arrow")
    ? { ArrowLeft: shifted(-STEP, 0), ArrowRight: shifted(STEP, 0), ArrowUp: shifted(0, -STEP), ArrowDown: shifted(0, STEP) }
    : {
        ArrowLeft: () => made.pan(STEP, 0),
        ArrowRight: () => made.pan(-STEP, 0),
        ArrowUp: () => made.pan(0, STEP),
        ArrowDown: () => made.pan(0, -STEP),
        "+": () => made.zoom(1.25),
        "=": () => made.zoom(1.25),
        "-": () => made.zoom(0.8),
        f: () => made.fit(),
        n: () => step(1),
        b: () => step(-1),
        Enter: () => one && choose(one),
        e: () => one && void askToExpand(one),
        p: () => one && pin(one),
        h: () => one && hide(one),
        Delete: () => one && hide(one),
        m: () => one && move(one),
        Escape: () => { moving.value = ""; },
        u: undo,
      };
  const done = does[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  if (!done) return;
  event.preventDefault();
  done();
}

/**
 * Dragging the ground moves the picture, dragging a thing moves the thing and pins it; two fingers and wheels zoom. A
 * thing that is being moved goes where the next press is.
 */
function pointers(surface: HTMLCanvasElement, made: Drawing): () => void {
  const down = new Map<number, { x: number; y: number }>();
  let held = "";
  let travelled = 0;
  const at = (event: PointerEvent | WheelEvent) => ({ x: event.offsetX, y: event.offsetY });
  const spread = (): number => {
    const [a, b] = [...down.values()];
    return a && b ? Math.hypot(a.x - b.x, a.y - b.y) : 0;
  };
  const pressed = (event: PointerEvent): void => {
    surface.setPointerCapture(event.pointerId);
    surface.focus({ preventScroll: true });
    const { x, y } = at(event);
    down.set(event.pointerId, { x, y });
    travelled = 0;
    held = down.size === 1 && !moving.value ? made.at(x, y) : "";
  };
  const moved = (event: PointerEvent): void => {
    const { x, y } = at(event);
    const before = down.get(event.pointerId);
    if (!before) {
      const over = made.at(x, y);
      made.hover(over);
      surface.style.cursor = moving.value ? "crosshair" : over ? "pointer" : "grab";
      return;
    }
    const wide = spread();
    down.set(event.pointerId, { x, y });
    travelled += Math.hypot(x - before.x, y - before.y);
    if (down.size === 2) made.zoom(spread() / Math.max(1, wide), x, y);
    else if (held && travelled > STILL) {
      const to = made.toGraph(x, y);
      made.place(held, to.x, to.y);
    } else if (!held) made.pan(x - before.x, y - before.y);
  };
  const released = (event: PointerEvent): void => {
    if (!down.delete(event.pointerId)) return;
    if (moving.value && travelled <= STILL) {
      const { x, y } = at(event);
      const to = made.toGraph(x, y);
      made.place(moving.value, to.x, to.y);
      stay(moving.value);
      moving.value = "";
    } else if (held && travelled <= STILL) choose(held);
    else if (held) stay(held);
    held = "";
  };
  const turned = (event: WheelEvent): void => {
    event.preventDefault();
    const { x, y } = at(event);
    made.zoom(Math.exp(-event.deltaY * 0.0015), x, y);
  };
  const twice = (event: MouseEvent): void => {
    const found = made.at(event.offsetX, event.offsetY);
    if (found) void askToExpand(found);
    else made.recentre(event.offsetX, event.offsetY); // for those who cannot drag
  };
  surface.addEventListener("pointerdown", pressed);
  surface.addEventListener("pointermove", moved);
  surface.addEventListener("pointerup", released);
  surface.addEventListener("pointercancel", released);
  surface.addEventListener("wheel", turned, { passive: false });
  surface.addEventListener("dblclick", twice);
  return () => {
    surface.removeEventListener("pointerdown", pressed);
    surface.removeEventListener("pointermove", moved);
    surface.removeEventListener("pointerup", released);
    surface.removeEventListener("pointercancel", released);
    surface.removeEventListener("wheel", turned);
    surface.removeEventListener("dblclick", twice);
  };
}
