import "monaco-graphql/esm/monaco-editor.js"; // named first, so that the editor's styles come before GraphiQL's
import "@graphiql/react/style.css"; // the parts of graphiql/style.css without its fonts: the system's know Kazakh letters
import "@graphiql/plugin-doc-explorer/style.css";
import "@graphiql/plugin-history/style.css";
import "graphiql/graphiql.css";
import "./page.css";
import { GraphiQL } from "graphiql";
import { useMemo, useState } from "react";
import { createRoot } from "react-dom/client";

// Who asks, kept for this tab alone: the session's token, the granted request, and which demonstration official it is.
const HELD = "esep:session";
const NOBODY = { token: "", request: "", official: "" };
const held = () => ({ ...NOBODY, ...JSON.parse(sessionStorage.getItem(HELD) ?? "{}") });
const assets = new URL(".", document.currentScript.src);
globalThis.MonacoEnvironment = {
  getWorker: (_id, label) =>
    new Worker(new URL(`${{ graphql: "graphql", json: "json" }[label] ?? "editor"}.worker.js`, assets)),
};

const known = (url) => fetch(url).then((answer) => (answer.ok ? answer.json() : []));

const never = new Promise(() => {});
let inUse; // the session of the newest fetcher

// GraphiQL lets the late failure of an old schema request hide a newer schema. So the schema is asked for once somebody
// has signed in, and an answer that a newer sign-in has overtaken never arrives.
const fetcher = (session) => {
  inUse = session;
  return async (request, options) => {
    if (request.operationName !== "IntrospectionQuery") return ask(session, request, options);
    if (!session.token) return never;
    const answer = await ask(session, request, options);
    return session === inUse ? answer : never;
  };
};

const ask = async ({ token, request }, { operationName, ...params }, { headers } = {}) => {
  const streams = /^\s*subscription\b/m.test(params.query);
  const accept = streams ? "text/event-stream" : "application/graphql-response+json";
  const bearer = token ? { Authorization: `Bearer ${token}` } : {};
  const under = request ? { "Esep-Request": request } : {};
  const named = params.query.includes(operationName) ? { operationName } : {}; // GraphiQL may lag behind a change of tabs
  const line = new AbortController();
  const answer = await fetch("/graphql", {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: accept, ...bearer, ...under, ...headers },
    body: JSON.stringify({ ...params, ...named }),
    signal: line.signal,
  });
  if (answer.headers.get("Content-Type")?.startsWith("text/event-stream")) return hangingUp(events(answer), line);
  const text = await answer.text();
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`HTTP ${answer.status}: ${text.slice(0, 500) || "an empty answer"}`);
  }
};

// The results of a subscription, as they come.
async function* events(answer) {
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  for (let text = ""; ; ) {
    const { value, done } = await reader.read();
    if (done) throw new Error("The connection ended before the subscription did.");
    const blocks = (text + value).split("\n\n");
    text = blocks.pop();
    for (const block of blocks) {
      if (block.startsWith("event: complete")) return;
      if (block.startsWith("event: next")) yield JSON.parse(block.slice(block.indexOf("data: ") + 6));
    }
  }
}

// Who stops hangs up, in the middle of a wait too; the server then stops its work.
const hangingUp = (results, line) => ({
  [Symbol.asyncIterator]: () => hangingUp(results, line),
  next: () => results.next().catch((fault) => (line.signal.aborted ? { done: true } : Promise.reject(fault))),
  return: async () => {
    line.abort();
    return { done: true };
  },
});

function Page({ officials, examples }) {
  const [session, setSession] = useState(held);
  const keep = (changed) => {
    sessionStorage.setItem(HELD, JSON.stringify(changed));
    setSession(changed);
  };
  // One click: a challenge is signed with the official's demonstration key, and a request opened for a case of theirs.
  const signIn = async (official) => {
    if (!official) return keep(NOBODY);
    const answer = await fetch(`/demo-officials/${official}`, { method: "POST" });
    if (!answer.ok) return keep(NOBODY);
    const { token, request } = await answer.json();
    return keep({ token, request: request ?? "", official });
  };
  const enter = (name, value) => {
    // When it is whole: a half-typed token is never sent.
    if (value.trim() !== session[name]) keep({ ...session, official: "", [name]: value.trim() });
  };
  const submit = (event) => {
    event.preventDefault();
    const { token, request } = event.currentTarget.elements;
    keep({ token: token.value.trim(), request: request.value.trim(), official: "" });
  };
  const firstVariables = sessionStorage.getItem("graphiql:tabState") ? undefined : examples[0]?.variables;
  return (
    <>
      <header className="esep-bar">
        <h1>Esep</h1>
        <p>State legal statistics and special accounts</p>
        <form className="esep-sign-in" autoComplete="off" onSubmit={submit}>
          {officials.length > 0 && (
            <label>
              <span>Official</span>
              <select id="official" value={session.official} onChange={(event) => signIn(event.target.value)}>
                <option value="">{session.token && !session.official ? "own token" : "choose an official…"}</option>
                {officials.map((one) => (
                  <option key={one.id} value={one.id}>{`${one.name} · ${one.role}`}</option>
                ))}
              </select>
            </label>
          )}
          {["token", "request"].map((name) => (
            <label key={name}>
              <span>{name === "token" ? "Token" : "Request"}</span>
              <input id={name} type={name === "token" ? "password" : "text"} spellCheck={false} autoComplete="off"
                placeholder={name === "token" ? "paste a token" : "granted request"} key={session[name]}
                defaultValue={session[name]} onBlur={(event) => enter(name, event.target.value)} />
            </label>
          ))}
          <input type="submit" hidden />
          <output id="signed-in" data-signed-in={Boolean(session.token)}>
            {session.token ? "signed in" : "not signed in"}
          </output>
        </form>
      </header>
      <main className="esep-graphiql">
        <GraphiQL fetcher={useMemo(() => fetcher(session), [session])} defaultTabs={examples} storage={sessionStorage}
          initialVariables={firstVariables} showPersistHeadersSettings={false} defaultEditorToolsVisibility="variables"
          inputValueDeprecation schemaDescription>
          <GraphiQL.Logo><a className="esep-licences" href={new URL("LICENSES.txt", assets)}>Licences</a></GraphiQL.Logo>
        </GraphiQL>
      </main>
    </>
  );
}

Promise.all([known("/demo-officials"), known("/static/graphiql/examples.json")]).then(([officials, examples]) =>
  createRoot(document.getElementById("esep")).render(<Page officials={officials} examples={examples} />),
);
