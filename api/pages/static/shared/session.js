// Who asks, and how a page asks: the token of the sign-in bar, and POST /graphql. The token is kept for this tab alone,
// under the name that GraphiQL uses, so that an official signs in once.
const TOKEN = "esep:token";

export class Refusal extends Error {
  constructor(code, message) {
    super(message);
    this.code = code;
  }
}

export const token = () => sessionStorage.getItem(TOKEN) ?? "";

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
        ...(token() && { Authorization: `Bearer ${token()}` }),
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
  official.append(...officials.map((one) => new Option(`${one.name} · ${one.role}`, one.token)));
  official.closest("label").hidden = officials.length === 0;

  const show = () => {
    const isListed = officials.some((one) => one.token === token());
    official.value = isListed ? token() : "";
    own.value = isListed ? "" : token();
    shown.textContent = token() ? "signed in" : "not signed in";
    shown.dataset.signedIn = Boolean(token());
  };
  const enter = (value) => {
    if (value.trim() === token()) return;
    sessionStorage.setItem(TOKEN, value.trim());
    show();
    changed();
  };
  official.addEventListener("change", () => enter(official.value));
  own.addEventListener("change", () => enter(own.value));
  own.form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (own.value) enter(own.value);
  });
  show();
}
