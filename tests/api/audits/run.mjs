// Runs every server audit of graphql-http against an address, with more headers where such are given, and prints a
// line of JSON for each: node run.mjs ADDRESS '{"authorization": "…"}'
import { serverAudits } from "graphql-http";

const [url, more = "{}"] = process.argv.slice(2);
const headers = JSON.parse(more);

function fetchFn(address, init = {}) {
  return fetch(address, { ...init, headers: { ...init.headers, ...headers } });
}

for (const audit of serverAudits({ url, fetchFn })) {
  const { status, reason } = await audit.fn();
  console.log(JSON.stringify({ id: audit.id, name: audit.name, status, reason }));
}
