// After the build: the questions that the pages ask, in one file, which the server asks itself when it starts; and the
// sums of what came out, and of the sources that it was made of, by which a test sees when the two disagree.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";

const OUT = "../static/explorer";
const sum = (bytes) => "sha384-" + createHash("sha384").update(bytes).digest("base64");

/** All that the build reads here, by name; what is generated on the way is left out. */
const sources = readdirSync(".", { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => `${entry.parentPath}/${entry.name}`.replace(/^\.\//, ""))
  .filter((name) => !/^(node_modules|src\/gql)\//.test(name) && !name.startsWith("."))
  .sort((one, other) => (one < other ? -1 : 1));
const read = createHash("sha384");
for (const name of sources) read.update(`${name}\0`).update(readFileSync(name)).update("\0");

const questions = sources.filter((name) => name.startsWith("documents/")).map((name) => readFileSync(name));
writeFileSync(`${OUT}/questions.graphql`, Buffer.concat(questions));

const files = readdirSync(OUT).filter((name) => name !== "integrity.json").sort();
const sums = Object.fromEntries(files.map((name) => [name, sum(readFileSync(`${OUT}/${name}`))]));
const sealed = { files: sums, sources: "sha384-" + read.digest("base64") };
writeFileSync(`${OUT}/integrity.json`, JSON.stringify(sealed, null, 2) + "\n");
