// The dialog before an expansion: which links, and at most how many. A hub is then nobody's surprise.
import { useEffect, useRef } from "preact/hooks";
import { number, t, word } from "../texts/language";
import { expand, expanding } from "../view/actions";
import { thingOf, type Card } from "../view/asking";

const MOST = [20, 50, 100, 200, 500];
const AT_FIRST = 100;

export function ExpandDialog() {
  const of = expanding.value;
  return of ? <Asked of={of} /> : null;
}

function Asked({ of }: { of: Required<Card> }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const counts = [...of.counts];
  const submit = (form: HTMLFormElement): void => {
    const said = new FormData(form);
    void expand(of, said.getAll("kind").map(String), Number(said.get("most")));
  };
  return (
    <dialog ref={dialog} aria-labelledby="expand-title" onClose={() => (expanding.value = undefined)}>
      <form
        method="dialog"
        onSubmit={(event) => {
          event.preventDefault();
          submit(event.currentTarget);
          dialog.current?.close(); // which gives the focus back
        }}
      >
        <h2 id="expand-title">{t("expandOf", { name: thingOf(of).label })}</h2>
        {counts.length === 0 && <p>{t("noLinks")}</p>}
        <ul class="choices">
          {counts.map(([kind, count]) => (
            <li key={kind}>
              <label><input type="checkbox" name="kind" value={kind} checked /> <span>{word(kind)}</span> <b>{number(count)}</b></label>
            </li>
          ))}
        </ul>
        <label>
          {t("atMost")}{" "}
          <select name="most">{MOST.map((most) => <option key={most} value={most} selected={most === AT_FIRST}>{most}</option>)}</select>
        </label>
        <div class="actions">
          <button class="main" disabled={counts.length === 0}>{t("expand")}</button>
          <button type="button" onClick={() => dialog.current?.close()}>{t("cancel")}</button>
        </div>
      </form>
    </dialog>
  );
}
