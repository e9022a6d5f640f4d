import { Mistake } from "../../model/problem.ts";

/** What stands at an address in place of an article: word that it is not there, a demand on whoever comes, or nothing but the way on. */
export type Instead = "missing" | "barrier" | { readonly onward: string };

const PAGE =
  "(?:(?:the|this|that|your|requested|web) )*(?:page|article|story|content|url|document|resource)(?: (?:you|that you) .{2,40}?)?";
const GONE =
  "(?:(?:was|is|are|has|have|been|could|can|cannot|can[’']t|couldn[’']t|no longer|not|be|either|or|moved|deleted|removed)[ ,]*)*(?:not found|be found|not be found|unavailable|(?:not|no longer) available|does(?: not|n[’']t) exist|no longer exists|deleted|removed|expired|gone|missing)";
const MISSING = new RegExp(
  `^(?:(?:oops|sorry|whoops|uh-oh|error|http|40[34]|410)\\W+)*(?:(?:error |http )?4(?:04|10)|not found|gone|${PAGE} ${GONE}|we (?:could not|couldn[’']t|can[’']?t|cannot) find .{3,60}|seite (?:wurde )?nicht gefunden|page (?:non trouvée|introuvable)|página no encontrada|página não encontrada|pagina (?:non trovata|niet gevonden)|sidan (?:hittades inte|kunde inte hittas))(?:\\W+(?:error|http|4(?:04|10)|not found))*\\W*$`,
  "iu",
);
const BARRIER =
  /^(?:before you continue\b.*|just a moment|one moment,? please|attention required|access (?:denied|to this page has been denied)|forbidden|are you (?:a robot|human)|(?:verify|verifying|confirm|prove) (?:that )?you(?: are|[’']re) (?:a |not a )?(?:human|robot)\b.*|checking your browser\b.*|security check|robot or human|please (?:enable|turn on) (?:cookies|javascript)\b.*|(?:we value )?your privacy(?: (?:choices|settings|matters))?|(?:cookie|privacy|consent)s? (?:consent|settings|preferences|choices|wall)|(?:please )?(?:log|sign) ?in(?: (?:to|or)\b.{0,40})?|too many requests|(?:temporarily|service) unavailable|(?:down for |under |scheduled |site )?maintenance)\W*$/i;

/** Names that say so are short. */
const LONGEST = 120;

/** What a page is instead of an article, as the names that it gives itself say. */
export function insteadOf(names: readonly (string | null)[]): "missing" | "barrier" | null {
  const said = names
    .map((name) => (name ?? "").replace(/\s+/g, " ").trim())
    .filter(({ length }) => length <= LONGEST);
  if (said.some((name) => MISSING.test(name))) return "missing";
  return said.some((name) => BARRIER.test(name)) ? "barrier" : null;
}

/** @throws Mistake where a page says that it stands in place of an article. */
export function refuseInstead({
  instead,
  headline,
}: {
  instead: Instead | null;
  headline: string | null;
}): void {
  if (instead === null) return;
  const named = headline === null ? "" : ` (${JSON.stringify(headline.slice(0, 100))})`;
  if (typeof instead === "object")
    throw new Mistake(
      "invalid",
      `The page shows no article${named} and sends whoever comes on to ${instead.onward.slice(0, 500)}; give or watch that page.`,
    );
  throw new Mistake(
    "invalid",
    instead === "missing"
      ? `The page says that what was asked for is not there${named}; give the page of an article.`
      : `The page asks for consent, a login or patience and shows no article${named}; give a page that everyone is shown, or a saved copy.`,
  );
}
