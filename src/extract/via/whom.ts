// Whom the beginning of what was said names: "asked | donors for blankets", "complained | to the council of a noise", "described | it to me as a bribe".

import type { Finding } from "../../model/attribution.ts";
import type { Span } from "../../model/span.ts";
import { remembered } from "../../text/remembered.ts";
import { trimmed } from "../../text/span.ts";
import { isOutlet } from "./names.ts";
import { hears } from "./told.ts";

const WHOM =
  '(?<whom>(?!(?:it|that|this|what|how|why|all|more|for|not|\\p{Ll}+ing|the\\s(?:first|same))\\s)(?:(?!to\\s)[^\\s,;:“”"‘()]+\\s){0,6}?[^\\s,;:“”"‘()]+)';
/** Who asks somebody for something. */
const ASKS = /\b(?:ask|beg|press|lobb|petition|implor|badger|approach|nag)\p{Ll}*$/iu;
const FOR = new RegExp(`^${WHOM}\\sfor\\s`, "u");
/** Who complains, boasts or owns up to somebody of something. */
const AIRS =
  /\b(?:complain|boast|brag|grumbl|moan|grous|confess|admi(?:t|tted)|confid|mutter|whisper|wr(?:ite|ote|iting)|speak|spoke|protest|rant|lament|hint|gush|rav|vent)\p{Ll}*(?<to>\sto)?$/iu;
const OF = new RegExp(`^(?<to>to\\s)?${WHOM}\\s(?:of|about)\\s`, "u");
/** Who calls something so to somebody. */
const CALLS = /\b(?:describ|characteri[sz]|portray|depict|represent|present|sum)\p{Ll}*(?:\sup)?$/iu;
const AS = /^(?<what>[^,;:“”"()]{2,60}?)\s(?<to>to\s(?<whom>[^,;:“”"()]{2,40}?))\sas\s/u;
/** Who confirms or reveals something to an outlet. */
const TELLS_OF = /\b(?:confirm|reveal|disclos|explain|den(?:y|ie)|recount|acknowledg)\p{Ll}*$/iu;
const TO_OUTLET =
  /^(?<what>(?!(?:that|how|why|what|when|where|who|whether|he|she|it|they|we|I)\s)[^,;:“”"()]{2,60}?)\s(?<to>to\s(?<whom>(?:the\s)?(?:reporters|journalists|press|media|newspaper|paper|magazine|\p{Lu}[\p{L}\d&’'-]*(?:\s\p{Lu}[\p{L}\d&’'-]*){0,4}\s?)))(?<when>\s(?:today|yesterday|tonight|exclusively))?(?=[.,]|\s(?:on|in|last|that|by|after|when)\s|$)/u;
/** News, which is told to outlets alone. */
const NEWS =
  /(?:^|\s)(?:claims?|gossip|news|pregnancy|engagement|reports?|rumou?rs?|split|stor(?:y|ies)|speculation)$/i;
/** Nouns that have "to" behind them themselves: "the way | to the court". */
const HAS_TO =
  /(?:way|road|route|path|approach|key|answer|solution|threat|entrance|door|gate|damage|danger|harm|risk|visit|trip|journey|return|letter|reply|response|reaction|access|changes?|cuts?|contribution|commitment|opposition|resistance|obstacle|barrier|challenge|gift|help|aid|support|loans?|payments?|sales?|transfers?|offer|move|attitude|alternative|successor|heir|advis[eo]r|aide|ambassador|envoy|witness|party|introduction|appeal|link|ties|service|right|guide)$/i;
const WANTS = /\bwant(?:s|ed|ing)?$/i;
const TO_KNOW = new RegExp(`^${WHOM}\\sto\\s(?:know|hear|understand)\\s(?=that\\b)`, "u");
const EVERYONE = /^(?:everyone|everybody|people|you)$/;
/** Who writes to somebody to say something: with both in the cue, or in what was said. */
const WROTE = "(?:wr(?:ote|ites?|itten|iting)|e-?mail(?:ed|s|ing)?|cabled|turned|went|appealed)\\sto";
const SAYS =
  "(?:alert|argue|ask|say|complain|declare|tell|inquire|insist|enquire|explain|note|point\\sout|protest|demand|warn|object|report|state|stress|suggest|announce|confirm|propose)(?:\\s(?:that|him|her|them))?";
const WRITES = new RegExp(`\\b${WROTE}$`, "iu");
const TO_SAY = new RegExp(`^${WHOM}\\sto\\s${SAYS}\\s`, "u");
const WROTE_TO_SAY = new RegExp(`^(?<verb>.*\\b${WROTE})\\s${WHOM}\\s(?<say>to\\s${SAYS})$`, "iu");

/** "Shared with | Motorweek.com | that": with whom, as the verb or the words behind it have them. */
const SHARED = /^(?<verb>.*\bshar(?:e[sd]?|ing))\s(?<with>with\s)(?<whom>\S.{1,60})$/u;
const SHARES = /\bshar(?:e[sd]?|ing)(?:\swith)?$/;
const BETWEEN = /^\s(?<with>with\s)?(?<whom>[^,;:“”"]{2,60}?),?\s$/u;
const TELLS_WHAT = /^(?:that\s|how\s|[“"])/;

/** A finding with whom its verb is said to have spoken to in `via`, and no part of what was said. */
export function spokenTo(text: string, finding: Finding): Finding {
  const [cue, other] = finding.cue;
  const [said, ...more] = finding.content;
  if (!cue || other || !said || said.start < cue.end) return finding;
  const how = text.slice(cue.start, cue.end);
  // Most say it to nobody.
  if (how === "said" || how === "says") return finding;
  const wrote = how.includes(" to ") ? WROTE_TO_SAY.exec(how)?.groups : undefined;
  if (wrote) return writing(finding, cue, wrote);
  const sharing =
    finding.via.length === 0 &&
    how.includes("shar") &&
    TELLS_WHAT.test(text.slice(said.start, said.start + 5));
  const shared = sharing ? sharedWith(text, finding, cue, said) : null;
  if (shared) return shared;
  if (finding.via.length > 0 || said.start > cue.end + 1) return finding;
  const words = text.slice(said.start, said.end);
  const led = ledBy(how, words);
  if (!led) return finding;
  const start = said.start + led.from;
  const via: Span = { start, end: start + led.whom.length };
  const rest = trimmed(text, { start: said.start + led.until, end: said.end });
  const kept: Span[] = led.kept > 0 ? [{ start: said.start, end: said.start + led.kept }] : [];
  const content = rest.end > rest.start ? [...kept, rest] : kept;
  return content.length === 0 ? finding : { ...finding, content: [...content, ...more], via: [via] };
}

/** What a verb tells by itself. Texts use few, again and again. */
const meant = remembered((how: string) => ({
  asks: ASKS.test(how),
  airs: AIRS.exec(how),
  calls: CALLS.test(how),
  tellsOf: TELLS_OF.test(how),
  wants: WANTS.test(how),
  writes: WRITES.test(how),
}));

/** Where the words for whom begin, how much before them belongs to what was said, and where its rest begins. */
function ledBy(
  how: string,
  words: string,
): { readonly whom: string; readonly from: number; readonly until: number; readonly kept: number } | null {
  const { asks, airs, calls, tellsOf, wants, writes } = meant(how);
  if (!(asks || airs || calls || tellsOf || wants || writes)) return null;
  const first = (pattern: RegExp) => {
    const match = pattern.exec(words);
    const whom = match?.groups?.["whom"] ?? "";
    const from = match?.groups?.["to"]?.length ?? 0;
    return match && { whom, from, until: match[0].length, kept: 0 };
  };
  if (asks) return heard(first(FOR));
  if (airs) {
    const told = first(OF);
    return told && told.from > 0 !== (airs.groups?.["to"] !== undefined)
      ? heard(told)
      : writes
        ? written(first)
        : null;
  }
  if (calls) {
    const { what = "", to = "", whom = "" } = AS.exec(words)?.groups ?? {};
    if (HAS_TO.test(what)) return null;
    const from = what.length + 1 + to.length - whom.length;
    const until = from + whom.length + 1;
    return whom === "" ? null : heard({ whom, from, until, kept: what.length });
  }
  const told = tellsOf ? TO_OUTLET.exec(words)?.groups : undefined;
  if (told) return toOutlet(told);
  const known = wants ? first(TO_KNOW) : null;
  if (known) return EVERYONE.test(known.whom) ? known : heard(known);
  return writes ? written(first) : null;
}

/** "Confirmed | his death | to | Norvik News |". */
function toOutlet({
  what = "",
  to = "",
  whom = "",
  when = "",
}: Readonly<Record<string, string | undefined>>): Led {
  const isHeard =
    /^(?:the\s)?(?:reporters|journalists|press|media)$/.test(whom) ||
    isOutlet(whom) ||
    (/^\p{Lu}/u.test(whom) && NEWS.test(what));
  if (HAS_TO.test(what) || !isHeard) return null;
  const from = what.length + 1 + to.length - whom.length;
  return { whom, from, until: from + whom.length + when.length, kept: what.length };
}

type Led = ReturnType<typeof ledBy>;

const heard = (led: Led): Led =>
  led && (hears(led.whom) || /^(?:me|us|him|her|them)$/.test(led.whom)) ? led : null;

const written = (first: (pattern: RegExp) => Led): Led => heard(first(TO_SAY));

/** "Wrote to | the minister | to complain": the verb apart from whom it has amid it. */
function writing(
  finding: Finding,
  cue: Span,
  { verb = "", whom = "", say = "" }: Readonly<Record<string, string | undefined>>,
): Finding {
  if (!hears(whom)) return finding;
  const at = cue.start + verb.length + 1;
  const via: Span = { start: at, end: at + whom.length };
  return {
    ...finding,
    cue: [
      { start: cue.start, end: at - 1 },
      { start: cue.end - say.length, end: cue.end },
    ],
    via: [via, ...finding.via.filter(({ start, end }) => end <= via.start || start >= cue.end)],
  };
}

/** "Shared | with | the Star | that she was ill". */
function sharedWith(text: string, finding: Finding, cue: Span, said: Span): Finding | null {
  const how = text.slice(cue.start, cue.end);
  const within = SHARED.exec(how)?.groups;
  if (within) {
    const { verb = "", with: joins = "", whom = "" } = within;
    const at = cue.start + verb.length + 1;
    const start = at + joins.length;
    return isShown(whom)
      ? { ...finding, cue: [{ start: cue.start, end: start - 1 }], via: [{ start, end: cue.end }] }
      : null;
  }
  if (!SHARES.test(how)) return null;
  const { with: joins = "", whom } = BETWEEN.exec(text.slice(cue.end, said.start))?.groups ?? {};
  if (whom === undefined || (joins === "") !== how.endsWith(" with") || !isShown(whom)) return null;
  const start = cue.end + 1 + joins.length;
  return {
    ...finding,
    cue: [{ start: cue.start, end: start - 1 }],
    via: [{ start, end: start + whom.length }],
  };
}

const isShown = (whom: string): boolean =>
  hears(whom) || isOutlet(whom) || /^(?:[Tt]he\s)?\p{Lu}/u.test(whom);
