// What is done with the whole view: back and forth, hidden things, keeping it, taking it along.
import { t } from "../texts/language";
import { restore, showHidden } from "../view/actions";
import { marksOf, readView, saveCitations, savePicture, saveView } from "../view/keep";
import { forget, heard, mayRedo, mayUndo, onPage, redo, undo, view } from "../view/state";
import { drawing } from "./graph";

async function opened(file: File | undefined): Promise<void> {
  const kept = file && readView(await file.text());
  if (!kept) {
    heard.value = t("noView");
    return;
  }
  forget();
  await restore(kept.steps, marksOf(kept));
  for (const [id, [x, y]] of Object.entries(kept.places)) drawing.now?.layout.settle(id, x, y);
  drawing.now?.show(onPage.value, view.value.pinned);
  drawing.now?.fit();
}

export function Toolbar() {
  const isEmpty = view.value.things.size === 0;
  const hidden = view.value.hidden.size;
  return (
    <div class="tools" role="toolbar" aria-label={t("actions")}>
      <button type="button" disabled={!mayUndo.value} onClick={undo}>{t("undo")}</button>
      <button type="button" disabled={!mayRedo.value} onClick={redo}>{t("redo")}</button>
      {hidden > 0 && <button type="button" onClick={showHidden}>{t("showAll", { count: hidden })}</button>}
      <span class="gap" />
      <button type="button" disabled={isEmpty} onClick={() => saveView(drawing.now)}>{t("save")}</button>
      <label class="button">
        {t("open")}
        <input
          type="file" accept="application/json" class="only-heard" id="open-view"
          onChange={(event) => {
            void opened(event.currentTarget.files?.[0]);
            event.currentTarget.value = "";
          }}
        />
      </label>
      <button type="button" disabled={isEmpty} onClick={() => void savePicture(drawing.now)}>{t("picture")}</button>
      <button type="button" disabled={isEmpty} onClick={saveCitations}>{t("citations")}</button>
    </div>
  );
}
