// Before the sums: what /explore shows until its script runs, in each language, written by the page's own parts.
import { writeFileSync } from "node:fs";
import { createServer } from "vite";

const nothing = { getItem: () => null, setItem: () => undefined };
Object.assign(globalThis, {
  localStorage: nothing,
  sessionStorage: nothing,
  location: { pathname: "/explore", hash: "" },
  navigator: { languages: [] },
  document: { documentElement: {} },
});
const vite = await createServer({ appType: "custom", logLevel: "error", server: { middlewareMode: true, ws: false } });
const { LANGUAGES, first } = await vite.ssrLoadModule("/src/first.tsx");
for (const language of LANGUAGES) writeFileSync(`../static/explorer/first-${language}.html`, `${first(language)}\n`);
await vite.close();
