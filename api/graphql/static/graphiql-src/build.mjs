// Bundles entry.jsx and the editor's workers into ../graphiql, with the licences of what went in and the sums of what came out.
import { build } from "esbuild";
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";

const OUT = "../graphiql";
const LICENCE_OF = { // packages that ship no text of their own: the text of their repository, as a sibling ships it
  "@graphiql/plugin-doc-explorer": "graphiql",
  "@graphiql/plugin-history": "graphiql",
  "react-compiler-runtime": "react",
  "react-remove-scroll-bar": "react-remove-scroll",
};
const CODICONS = `The icons of codicon.ttf, part of monaco-editor

Codicons, Copyright (c) Microsoft Corporation, unchanged, under the Creative Commons Attribution 4.0 International
Public License, https://creativecommons.org/licenses/by/4.0/`;

rmSync(OUT, { recursive: true, force: true });
const { metafile } = await build({
  entryPoints: {
    graphiql: "entry.jsx",
    "editor.worker": "monaco-editor/esm/vs/editor/editor.worker.js",
    "json.worker": "monaco-editor/esm/vs/language/json/json.worker.js",
    "graphql.worker": "monaco-graphql/esm/graphql.worker.js",
  },
  outdir: OUT, assetNames: "[name]", bundle: true, minify: true, format: "iife", target: "es2022", charset: "utf8",
  jsx: "automatic", loader: { ".ttf": "file" }, metafile: true, logLevel: "warning",
  define: { "process.env.NODE_ENV": '"production"' },
  alias: {
    "prettier/parser-graphql": "prettier/plugins/graphql",
    "prettier/parser-babel": "./jsonc-format.js",
    "prettier/plugins/estree": "./jsonc-format.js",
  },
});

const read = (file) => readFileSync(file, "utf8").trim();
const texts = (directory) => readdirSync(directory).filter((file) => /^(licen[cs]e|copying|notice|thirdparty)/i.test(file));
const directories = Object.keys(metafile.inputs).flatMap((file) => /^.*node_modules\/(@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? []);
const licences = [...new Set(directories)].map((directory) => {
  const { name, version, license } = JSON.parse(read(`${directory}/package.json`));
  const source = texts(directory).length ? directory : `node_modules/${LICENCE_OF[name] ?? `(no licence text of ${name})`}`;
  return [`${name} ${version} (${license})`, ...texts(source).sort().map((file) => read(`${source}/${file}`))].join("\n\n");
});
const LINE = `\n\n${"=".repeat(80)}\n\n`;
writeFileSync(`${OUT}/LICENSES.txt`, [...licences.sort(), CODICONS].join(LINE).replace(/\r/g, "").replace(/[ \t]+$/gm, "") + "\n");

const sum = (file) => "sha384-" + createHash("sha384").update(readFileSync(`${OUT}/${file}`)).digest("base64");
const sums = Object.fromEntries(readdirSync(OUT).sort().map((file) => [file, sum(file)]));
writeFileSync(`${OUT}/integrity.json`, JSON.stringify(sums, null, 2) + "\n");
