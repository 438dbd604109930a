// What /explore shows first, as text; `first.mjs` writes it down.
import { renderToString } from "preact-render-to-string";
import { First } from "./pages/explorer";
import { LANGUAGES, speak, type Language } from "./texts/language";

export { LANGUAGES };

export function first(language: Language): string {
  speak(language);
  return renderToString(<First />);
}
