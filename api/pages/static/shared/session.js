// Who asks, and how a page asks: the session of the sign-in bar, and POST /graphql. It is kept for this tab alone, under
// the name that GraphiQL uses, so that an official signs in once.
const HELD = "esep:session";
const NOBODY = { token: "", request: "", official: "" };

export class Refusal extends Error {
  constructor(code, message) {
    super(message);
    this.code = code;
  }
}

export const session = () => ({ ...NOBODY, ...JSON.parse(sessionStorage.getItem(HELD) ?? "{}") });

/** The data of an operation. Throws a Refusal with the registry's own words, or with ours when it does not answer. */
export async function ask(query, variables, signal) {
  let answer;
  try {
    const response = await fetch("/graphql", {
      method: "POST",
      signal,
      headers: {
        "Content-Type": "application/json",
        Accept: "application/json",
        ...(session().token && { Authorization: `Bearer ${session().token}` }),
        ...(session().request && { "Esep-Request": session().request }),
      },
      body: JSON.stringify({ query, variables }),
    });
    answer = await response.json();
  } catch (error) {
    if (error.name === "AbortError") throw error;
    throw new Refusal("UNREACHABLE", "The registry does not answer. It may be starting.");
  }
  if (answer.errors) throw new Refusal(answer.errors[0].extensions?.code, answer.errors[0].message);
  return answer.data;
}

/** Brings the sign-in bar to life; `changed` is called whenever somebody else asks from now on. */
export async function signIn(changed) {
  const [official, own, shown] = ["official", "token", "signed-in"].map((id) => document.getElementById(id));
  const response = await fetch("/demo-officials").catch(() => undefined);
  const officials = response?.ok ? await response.json() : [];
  official.append(...officials.map((one) => new Option(`${one.name} · ${one.role}`, one.id)));
  official.closest("label").hidden = officials.length === 0;

  const show = () => {
    const now = session();
    official.value = officials.some((one) => one.id === now.official) ? now.official : "";
    own.value = official.value ? "" : now.token;
    shown.textContent = now.token ? "signed in" : "not signed in";
    shown.dataset.signedIn = Boolean(now.token);
  };
  const keep = (held) => {
    sessionStorage.setItem(HELD, JSON.stringify(held));
    show();
    changed();
  };
  // One click: the registry signs a challenge with the official's demonstration key, and opens a request where needed.
  const choose = async () => {
    const response = official.value && (await fetch(`/demo-officials/${official.value}`, { method: "POST" }));
    const found = response?.ok ? await response.json() : NOBODY;
    keep({ token: found.token, request: found.request ?? "", official: found.token ? official.value : "" });
  };
  const enter = (value) => {
    if (value.trim() !== session().token) keep({ ...NOBODY, token: value.trim() });
  };
  official.addEventListener("change", choose);
  own.addEventListener("change", () => enter(own.value));
  own.form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (own.value) enter(own.value);
  });
  show();
}
