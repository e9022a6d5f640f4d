// What several say of one thing behind "with": "The plan split the town, with | ranchers | warning | the creek could run dry and | teachers | pleading
// for | the tax money".

import type { Finding } from "../../../model/attribution.ts";
import type { Span } from "../../../model/span.ts";
import { sought } from "../../../text/sought.ts";
import { overlaps, trimmed } from "../../../text/span.ts";
import { anew } from "../../anew.ts";
import { namesPeople } from "../../via/names.ts";
import { made, reserve } from "../made.ts";
import type { Words } from "../reading.ts";

const VERBS =
  "saying|warning|arguing|claiming|insisting|complaining|fearing|objecting|stressing|noting|protesting|contending|(?:demanding|urging|praising|condemning|defending|denying|predicting|accusing|blaming)|(?:calling|pleading|pressing|asking|arguing)\\sfor";
const WHO =
  "(?:(?:the|some|other|others|another|many|several|two|three|its|local|one)\\s)?(?:[\\p{L}’'-]+\\s){0,3}?[\\p{L}’'-]+";
/** The second of two, or the only one. */
const NEXT = new RegExp(`(?<link>\\sand\\s|,\\swith\\s)(?<who>${WHO})\\s(?<cue>${VERBS})\\s(?=\\S)`, "gu");
const MAY = new RegExp(`,\\swith\\s[^;:“”"]*?\\s(?:${VERBS})\\s`, "u");
const HAS_WITH = sought(", with ");
/** What nobody is told by: "and he", "and then". */
const NOBODY =
  /^(?:he|she|it|they|we|I|you|who|which|that|then|also|even|instead)\b|\b(?:is|are|was|were|has|have|had|will|would|to|of|not)\b/i;
const END = /(?=[.!?]?$|,\swith\s|;\s|,\s(?:and|but|while|as)\s)/;

/** Findings with those who say something behind "with", where nobody was found to. */
export function withAmongst({ text, sentences }: Words, findings: readonly Finding[]): readonly Finding[] {
  let out = findings;
  for (const sentence of sentences) {
    const { start, end, words } = sentence;
    if (!sentence.has(HAS_WITH) || !MAY.test(words)) continue;
    const from = words.indexOf(", with ");
    for (const { 0: whole, index, groups } of words.matchAll(NEXT)) {
      const { link = "", who = "", cue = "" } = groups ?? {};
      if (
        index < from ||
        NOBODY.test(who) ||
        !(namesPeople(who) || /s$|^(?:others?|another|one)\b/.test(who))
      )
        continue;
      const source: Span = {
        start: start + index + link.length,
        end: start + index + link.length + who.length,
      };
      const verb: Span = { start: source.end + 1, end: source.end + 1 + cue.length };
      if (out.some((one) => one.cue.some((span) => overlaps(span, verb)))) continue;
      const at = index + whole.length;
      const length = words.slice(at).search(END);
      const content = trimmed(text, {
        start: start + at,
        end: start + at + (length < 0 ? words.length - at : length),
      });
      const cut: Span = { start: start + index, end };
      const polarity = /^deny/.test(cue) ? "denies" : reserve(text, [content]);
      out = [...out.map((one) => before(text, one, cut)), made(source, verb, [content], { polarity })];
    }
  }
  return out;
}

/** A finding of the one before, without what the other says. */
function before(text: string, finding: Finding, cut: Span): Finding {
  const [verb] = finding.cue;
  if (
    !verb ||
    verb.start > cut.start ||
    !finding.content.some((span) => span.start < cut.start && span.end > cut.start)
  )
    return finding;
  if (finding.content.some((span) => span.start < verb.start)) return finding;
  const content = finding.content
    .filter((span) => span.start < cut.start)
    .map((span) => (span.end > cut.start ? trimmed(text, { start: span.start, end: cut.start }) : span));
  return anew(finding, { content });
}
