// In which language the page speaks: one table of three columns, so that no text is there in two languages only.
import { signal } from "@preact/signals";
import { ACCOUNTS } from "./accounts";
import { TEXTS, type TextKey } from "./texts";
import { WORDS } from "./words";

export const LANGUAGES = ["kk", "ru", "en"] as const;
export type Language = (typeof LANGUAGES)[number];
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { kk: "Қазақша", ru: "Русский", en: "English" };

/** A text in Kazakh, Russian and English. */
export type Three = readonly [kk: string, ru: string, en: string];

const HELD = "esep:language"; // says nothing of anybody, so it may outlive the tab
const isLanguage = (text: string | null | undefined): text is Language => LANGUAGES.some((one) => one === text);

function first(): Language {
  const held = localStorage.getItem(HELD);
  if (isLanguage(held)) return held;
  return navigator.languages.map((one) => one.slice(0, 2)).find(isLanguage) ?? "en";
}

export const language = signal<Language>(first());

export function speak(to: Language): void {
  localStorage.setItem(HELD, to);
  document.documentElement.lang = to;
  language.value = to;
}

/** The one of three that the page speaks. */
export const nameOf = (three: Three): string => three[LANGUAGES.indexOf(language.value)] ?? three[2];

/** A text of the page; `{name}` in it is what `values` has of that name. */
export const t = (key: TextKey, values: Readonly<Record<string, string | number>> = {}): string =>
  nameOf(TEXTS[key]).replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));

/** How many of something, with the plural that the language has. */
export const many = (key: "things" | "links" | "places" | "steps", count: number): string => {
  const form = new Intl.PluralRules(language.value).select(count);
  const plural = `${key}${form === "one" ? "One" : form === "few" ? "Few" : ""}` as TextKey;
  return t(plural, { count: number(count) });
};

/** A name of an enumeration of the schema, as people say it. One that is not in the table is shown as it is. */
export const word = (name: string): string => {
  const known = WORDS[name];
  return known ? nameOf(known) : name;
};

/** What a tie says of itself besides its kind: a role, a family tie, a share, or an amount with its currency. */
export const detail = (said: string): string => {
  const [, amount, currency] = /^(-?\d+\.\d+) ([A-Z]{3})$/.exec(said) ?? [];
  if (!amount || !currency) return word(said);
  const pattern = { minimumFractionDigits: 0, maximumFractionDigits: 4 };
  return `${new Intl.NumberFormat(language.value, pattern).format(amount as Intl.StringNumericLiteral)} ${currency}`;
};

/** What a special account holds, in short. The law's own words come from the registry. */
export const accountName = (code: string): string => {
  const known = ACCOUNTS[code];
  return known ? nameOf(known) : code;
};

/** The name of a region as its record has it in the language of the page. */
export const regionName = (region: { name: string; nameKk: string; nameRu: string } | null | undefined): string =>
  region ? { kk: region.nameKk, ru: region.nameRu, en: region.name }[language.value] : "";

export const number = (value: number): string => new Intl.NumberFormat(language.value).format(value);
/** A share in hundredths; what is nearly sure is not shown as sure. */
export const percent = (share: number): string => {
  const near = share > 0.99;
  const rounding = { maximumFractionDigits: near ? 1 : 0, roundingMode: near ? "floor" : "halfExpand" } as const;
  return new Intl.NumberFormat(language.value, { style: "percent", ...rounding }).format(share);
};

document.documentElement.lang = language.value;
