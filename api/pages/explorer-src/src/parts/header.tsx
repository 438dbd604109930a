// The bar above: which page, who asks, and in which language.
import { isSignedIn, officials, session, signIn, signInWith } from "../session";
import { LANGUAGES, LANGUAGE_NAMES, language, speak, t, type Language } from "../texts/language";

const PAGES = [["/explore", "title"], ["/alerts", "alerts"], ["/quality", "quality"]] as const;

/** Which house, which page. */
export function Brand() {
  return (
    <>
      <strong><a href="/explore">Esep</a></strong>
      <nav aria-label={t("pages")}>
        {PAGES.map(([address, title]) => (
          <a key={address} href={address} aria-current={location.pathname === address ? "page" : undefined}>{t(title)}</a>
        ))}
      </nav>
      <p>{t("about")}</p>
    </>
  );
}

export function Header({ changed }: { changed: () => void }) {
  const enter = (value: string): void => {
    if (value.trim() === session.value.token) return;
    signInWith(value);
    changed();
  };
  const choose = async (official: string): Promise<void> => {
    await signIn(official);
    changed();
  };
  const offered = officials.value;
  const { official, token } = session.value;
  return (
    <header class="bar">
      <Brand />
      <form
        autocomplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          enter(new FormData(event.currentTarget).get("token")?.toString() ?? "");
        }}
      >
        <label>
          <span>{t("language")}</span>
          <select id="language" value={language.value} onChange={(event) => speak(event.currentTarget.value as Language)}>
            {LANGUAGES.map((one) => <option key={one} value={one} lang={one}>{LANGUAGE_NAMES[one]}</option>)}
          </select>
        </label>
        {offered.length > 0 && (
          <label>
            <span>{t("official")}</span>
            <select id="official" value={official} onChange={(event) => void choose(event.currentTarget.value)}>
              <option value="">{t("chooseOfficial")}</option>
              {offered.map((one) => <option key={one.id} value={one.id}>{one.name}</option>)}
            </select>
          </label>
        )}
        <label>
          <span>{t("token")}</span>
          <input
            id="token" name="token" type="password" spellcheck={false} autocomplete="off"
            value={official === "" ? token : ""}
            onChange={(event) => enter(event.currentTarget.value)}
          />
        </label>
        <output id="signed-in" data-signed-in={String(isSignedIn.value)}>
          {isSignedIn.value ? t("signedIn") : t("notSignedIn")}
        </output>
      </form>
    </header>
  );
}
