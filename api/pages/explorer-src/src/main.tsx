// The pages for people who would rather look than read. Which one it is, the page says itself.
import { render } from "preact";
import { Account } from "./pages/account";
import { Alerts } from "./pages/alerts";
import { Explorer } from "./pages/explorer";
import { loadOfficials } from "./session";
import "./explorer.css";

const root = document.getElementById("page");
if (root) {
  root.replaceChildren();
  const [, page, code] = location.pathname.split("/");
  if (page === "account" && code) render(<Account code={decodeURIComponent(code)} />, root);
  else render(page === "alerts" ? <Alerts /> : <Explorer />, root);
}
void loadOfficials();
