// A refusal, in a calm sentence of the reader's language.
import type { Refusal } from "../session";
import { t } from "../texts/language";
import { isText } from "../texts/texts";

export const sentence = ({ code, message }: Refusal): string => {
  const key = `refused${code}`;
  return isText(key) ? t(key) : t("refused", { code, message });
};

const PASSES = new Set(["UNREACHABLE", "GRAPH_UNAVAILABLE", "DEADLINE_EXCEEDED"]);

export function Trouble({ of, again }: { of: Refusal; again: () => void }) {
  return (
    <div class="note trouble" role="alert">
      <p>{sentence(of)}</p>
      {PASSES.has(of.code) && <button type="button" onClick={again}>{t("tryAgain")}</button>}
    </div>
  );
}
