// What somebody says of a thing in a clause that tells of it: "a race that | polls | say | is tied", "a figure that the council considers inflated".

import type { Finding } from "../../../model/attribution.ts";
import type { Span } from "../../../model/span.ts";
import { sought } from "../../../text/sought.ts";
import { overlaps, trimmed } from "../../../text/span.ts";
import { anew } from "../../anew.ts";
import { Places } from "../../quotes/places.ts";
import { CUES } from "../../rules/lexicon.ts";
import { isQuoted } from "../../speakers/words.ts";
import { made, reserve } from "../made.ts";
import type { Words } from "../reading.ts";

const WHO =
  "(?<who>(?:he|she|they|it)|(?:(?:the|an?|some|many|most|both|several|two|three|its|his|her|their|other)\\s)?(?:[\\p{L}\\d][\\p{L}\\d’'.-]*\\s){0,4}?(?:\\p{Lu}[\\p{L}’'-]*|[\\p{Ll}-]+))";
/** What is told beside whoever says it. */
const BESIDE = '(?:,\\s(?:an?|the|his|her|its|who|a\\sformer)\\s[^,;:“”"]{3,80},)?';
const ALSO = "(?:(?:has|have|had|also|now|later|once|often|famously)\\s){0,2}";
const SAYS =
  "say|says|said|believe[sd]?|thinks?|thought|claim(?:s|ed)?|argue[sd]?|insist(?:s|ed)?|allege[sd]?|fear(?:s|ed)?|maintain(?:s|ed)?|estimate[sd]?|contend(?:s|ed)?|warn(?:s|ed)?|suggest(?:s|ed)?|complain(?:s|ed)?|predict(?:s|ed)?|concede[sd]?|suspect(?:s|ed)?";
const CALLS = "call(?:s|ed)?|consider(?:s|ed)?|deem(?:s|ed)?";
/** "Meetings, which | she | has compared to | “slow dentistry”". */
const LIKENS =
  "(?:liken(?:s|ed)|compare[sd])\\s(?:to|with)|(?:describe[sd]|dismiss(?:es|ed)|denounce[sd]|derided?s?|condemn(?:s|ed)|regard(?:s|ed)|praise[sd])\\sas|refer(?:s|red)\\sto\\sas|brand(?:s|ed)|term(?:s|ed)|label(?:s|l?ed)|dubbed";
/** A verb that has no subject of its own, for what the clause tells of is its subject. */
const FINITE =
  "(?:is|was|are|were|will|would|could|should|can|cannot|may|might|must|has|have|had|does|did|never|(?:wo|ca|is|was|are|were|would|could|should|has|have|had|does|did)n[’']t)";
/** A verb of the clause, by what stands right behind it. */
const VERB = `(?:(?<likens>${LIKENS})(?=\\s[“"])|(?:${SAYS})(?=\\s${FINITE}\\s)|(?:${CALLS})(?=\\s(?:[“"]|an?\\s|\\p{Ll}+(?:ed|ous|ful|al|ble|ist|ive|less)\\b|too\\s|very\\s|un\\p{Ll}+)))`;
/** What stands before it is looked at once it is found: so fewer places are tried. */
const LINK = "(?:that|which|who|whom)\\s";
const TELLS = new RegExp(
  `${LINK}(?<!\\b(?:ask(?:s|ed)?|wonder(?:s|ed)?|kn[oe]ws?|decided?s?|determined?|choose|chose|tells?|told|sure|see|of|to|about|on|over|for)\\s${LINK})(?<=(?<apart>,\\s(?:an?|the)\\s(?:\\p{Ll}+\\s)?)?\\p{L}+,?\\s${LINK})${WHO}${BESIDE}\\s(?<cue>${ALSO}${VERB})\\s(?<said>[^,;:.!?—–\\n]{3,140})`,
  "gu",
);
/** Verbs, and words that are nobody. */
const NOBODY =
  /^(?:I|we|you|there|those|what|who|all|each|this|that|not|never|only|even|ever|always|often)\b|\b(?:is|are|was|were|has|have|had|will|would|can|could|may|did|does|do|don[’']t|didn[’']t|who|which|that|to|and)\b|(?:^|\s)(?:[\p{Ll}]+ly|once|first)$/u;
const HAS_LINK = sought(" that ", " which ", " who ", " whom ");
const HAS_VERB = sought(
  ...[
    " say ",
    " says ",
    " said ",
    " believe",
    " think",
    " thought ",
    " claim",
    " argue",
    " insist",
    " allege",
  ],
  ...[
    " fear",
    " maintain",
    " estimate",
    " contend",
    " warn",
    " suggest",
    " complain",
    " predict",
    " concede",
  ],
  ...[" suspect", " call", " consider", " deem", " liken", " compare", " describe", " dismiss", " denounce"],
  ...[" deride", " condemn", " regard", " praise", " refer", " brand", " term", " label", " dubbed "],
);
/** Behind most verbs stands something else. */
const MAY = new RegExp(`\\s${VERB}`, "u");

/** Findings with those that a clause about a thing tells, and what was taken for a part of another's words cut before them. */
export function withRelatives({ text, sentences }: Words, findings: readonly Finding[]): readonly Finding[] {
  let out = findings;
  let places: Places<Finding> | null = null;
  for (const sentence of sentences) {
    const { start, words } = sentence;
    if (!sentence.has(HAS_LINK) || !sentence.has(HAS_VERB) || !MAY.test(words)) continue;
    for (const match of words.matchAll(TELLS)) {
      const { who = "", cue = "", said = "", apart, likens } = match.groups ?? {};
      const at = start + match.index;
      if (NOBODY.test(who) || isQuoted(text, at)) continue;
      const link = match[0].indexOf(" ") + 1;
      const source: Span = { start: at + link, end: at + link + who.length };
      const length = match[0].length - said.length - 1;
      const verb: Span = { start: at + length - cue.length, end: at + length };
      const content = trimmed(text, { start: verb.end + 1, end: verb.end + 1 + said.length });
      places ??= new Places(findings, (one) => [...one.source, ...one.cue]);
      const near = places.touching([source, verb]).filter((one) => out.includes(one));
      if (near.length > 0) continue;
      const last = cue.split(" ").at(-1) ?? "";
      const found = made(source, verb, [content], {
        act: CUES.get(last)?.act ?? "statement",
        polarity: reserve(text, [content]),
      });
      const cut = apart ?? (text[at - 2] === "," ? likens : undefined);
      out = [...out.flatMap((one) => without(text, one, { start: at, end: content.end }, cut)), found];
    }
  }
  return out;
}

/** A finding that only took the clause for what somebody else says falls away; one that goes on into it ends before it. */
function without(text: string, finding: Finding, clause: Span, apart: string | undefined): Finding[] {
  const [first] = finding.content;
  if (first?.start === clause.start && finding.content.length === 1 && first.end <= clause.end) return [];
  if (apart === undefined || (finding.cue[0]?.start ?? clause.end) > clause.start) return [finding];
  const comma = text.lastIndexOf(",", clause.start);
  const content = finding.content.flatMap((span) =>
    overlaps(span, clause) && span.start < comma
      ? [{ start: span.start, end: Math.min(span.end, comma) }]
      : span.start >= comma && span.end <= clause.end
        ? []
        : [span],
  );
  return content.length > 0 ? [anew(finding, { content })] : [finding];
}
