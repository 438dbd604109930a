// Who asks, and how the pages ask. The session is kept for this tab alone, under the name that GraphiQL and the other
// pages use, so that an official signs in once.
import { computed, signal } from "@preact/signals";
import type { TypedDocumentString } from "./gql/graphql";

const HELD = "esep:session";

export interface Session {
  token: string;
  request: string;
  official: string;
}
export interface Official {
  id: string;
  name: string;
  role: string;
}
/** What the registry says of an answer: its number in the record of looks, and the line of the table of rights. */
export interface Ground {
  look?: number;
  right?: string;
  grantedBy?: string;
}

const NOBODY: Session = { token: "", request: "", official: "" };
const held = (): Session => ({ ...NOBODY, ...(JSON.parse(sessionStorage.getItem(HELD) ?? "{}") as Partial<Session>) });

export const session = signal<Session>(held());
export const isSignedIn = computed(() => session.value.token !== "");
export const officials = signal<readonly Official[]>([]);
/** The looks by which everything on the page was shown; a citation names them. */
export const grounds = signal<readonly Ground[]>([]);

/** A question that was not answered: in the registry's own words, or with a code of ours. */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

function keep(now: Session): void {
  sessionStorage.setItem(HELD, JSON.stringify(now));
  grounds.value = [];
  session.value = now;
}

/** The demonstration officials; none where the registry is no demonstration. */
export async function loadOfficials(): Promise<void> {
  const response = await fetch("/demo-officials").catch(() => undefined);
  officials.value = response?.ok ? ((await response.json()) as Official[]) : [];
}

/** One click: the registry signs a challenge with the official's demonstration key, and opens a request if needed. */
export async function signIn(official: string): Promise<void> {
  const response = official === "" ? undefined : await fetch(`/demo-officials/${official}`, { method: "POST" });
  const found = response?.ok ? ((await response.json()) as { token: string; request: string | null }) : undefined;
  keep(found ? { token: found.token, request: found.request ?? "", official } : NOBODY);
}

export const signInWith = (token: string): void => keep({ ...NOBODY, token: token.trim() });

interface Answer<T> {
  data?: T;
  errors?: { message: string; extensions?: { code?: string } }[];
  extensions?: Ground;
}

/** The data of a question. Throws a Refusal. */
export async function ask<T, V>(question: TypedDocumentString<T, V>, variables: V, ends?: AbortSignal): Promise<T> {
  const { token, request } = session.value;
  const begun = performance.now();
  let answer: Answer<T>;
  try {
    const response = await fetch("/graphql", {
      method: "POST",
      signal: ends ?? null,
      headers: {
        "Content-Type": "application/json",
        Accept: "application/json",
        ...(token && { Authorization: `Bearer ${token}` }),
        ...(request && { "Esep-Request": request }),
      },
      body: JSON.stringify({ query: question.toString(), variables }),
    });
    answer = (await response.json()) as Answer<T>;
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw new Refusal("UNREACHABLE", "");
  }
  performance.measure("esep:answer", { start: begun });
  const first = answer.errors?.[0];
  if (first || !answer.data) throw new Refusal(first?.extensions?.code ?? "INTERNAL_ERROR", first?.message ?? "");
  if (answer.extensions?.look !== undefined) grounds.value = [...grounds.value, answer.extensions];
  return answer.data;
}
