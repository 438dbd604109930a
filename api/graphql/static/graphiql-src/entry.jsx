import "monaco-graphql/esm/monaco-editor.js"; // named first, so that the editor's styles come before GraphiQL's
import "@graphiql/react/style.css"; // the parts of graphiql/style.css without its fonts: the system's know Kazakh letters
import "@graphiql/plugin-doc-explorer/style.css";
import "@graphiql/plugin-history/style.css";
import "graphiql/graphiql.css";
import "./page.css";
import { GraphiQL } from "graphiql";
import { useMemo, useState } from "react";
import { createRoot } from "react-dom/client";

const TOKEN = "esep:token";
const assets = new URL(".", document.currentScript.src);
globalThis.MonacoEnvironment = {
  getWorker: (_id, label) =>
    new Worker(new URL(`${{ graphql: "graphql", json: "json" }[label] ?? "editor"}.worker.js`, assets)),
};

const known = (url) => fetch(url).then((answer) => (answer.ok ? answer.json() : []));

const never = new Promise(() => {});
let inUse; // the token of the newest fetcher

// GraphiQL lets the late failure of an old schema request hide a newer schema. So the schema is asked for once somebody
// has signed in, and an answer that a newer sign-in has overtaken never arrives.
const fetcher = (token) => {
  inUse = token;
  return async (request, options) => {
    if (request.operationName !== "IntrospectionQuery") return ask(token, request, options);
    if (!token) return never;
    const answer = await ask(token, request, options);
    return token === inUse ? answer : never;
  };
};

const ask = async (token, { operationName, ...params }, { headers } = {}) => {
  const accept = { "Content-Type": "application/json", Accept: "application/graphql-response+json" };
  const bearer = token ? { Authorization: `Bearer ${token}` } : {};
  const named = params.query.includes(operationName) ? { operationName } : {}; // GraphiQL may lag behind a change of tabs
  const answer = await fetch("/graphql", {
    method: "POST",
    headers: { ...accept, ...bearer, ...headers },
    body: JSON.stringify({ ...params, ...named }),
  });
  const text = await answer.text();
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`HTTP ${answer.status}: ${text.slice(0, 500) || "an empty answer"}`);
  }
};

function Page({ officials, examples }) {
  const [token, setToken] = useState(sessionStorage.getItem(TOKEN) ?? "");
  const signIn = (value) => {
    sessionStorage.setItem(TOKEN, value.trim());
    setToken(value.trim());
  };
  const official = officials.find((one) => one.token === token);
  const own = official ? "" : token;
  const enter = (value) => value !== own && signIn(value); // when it is whole: a half-typed token is never sent
  const submit = (event) => {
    event.preventDefault();
    enter(event.currentTarget.elements.token.value);
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
              <select id="official" value={official ? token : ""} onChange={(event) => signIn(event.target.value)}>
                <option value="">{own ? "own token" : "choose an official…"}</option>
                {officials.map((one) => (
                  <option key={one.token} value={one.token}>{`${one.name} · ${one.role}`}</option>
                ))}
              </select>
            </label>
          )}
          <label>
            <span>Token</span>
            <input id="token" type="password" placeholder="paste a token" spellCheck={false} autoComplete="off"
              key={own} defaultValue={own} onBlur={(event) => enter(event.target.value)} />
          </label>
          <output id="signed-in" data-signed-in={Boolean(token)}>{token ? "signed in" : "not signed in"}</output>
        </form>
      </header>
      <main className="esep-graphiql">
        <GraphiQL fetcher={useMemo(() => fetcher(token), [token])} defaultTabs={examples} storage={sessionStorage}
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
