// Who ends a sentence by being said to say it: "That it came too late, say | most of the doctors we spoke to", "No, according to | everyone we asked".

import type { Finding } from "../../../model/attribution.ts";
import type { Span } from "../../../model/span.ts";
import { sought } from "../../../text/sought.ts";
import { made, reserve } from "../made.ts";
import { standing } from "../near.ts";
import type { Words } from "../reading.ts";

const MANY =
  "(?:(?:nearly|almost|about|at\\sleast)\\s)?(?:all|both|most|many|some|several|a\\sfew|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|the|an?|his|her|its|their|other|local)";
/** Past verbs are read elsewhere: "The boat leaked, said both survivors." */
const SAYS = "says?|reckons?|argues?|insists?|warns?|believe|complain|concede|admit";
const SAY = new RegExp(
  `^(?:(?:But|And|Yet)\\s)?(?<said>[^“”"]{8,200}),\\s(?<cue>${SAYS})\\s(?<who>[^“”"]{3,110}?)[.!]?$`,
  "u",
);
const WHO = new RegExp(
  `^(?:${MANY}\\s(?:of\\s(?:the|its|his|her|their|those|these)\\s)?|\\p{Lu})(?!.*\\b(?:is|are|was|were|has|have|had|will|would)\\b)[^,;:]{2,70}(?:,\\s(?:(?:an?|the|its|his|her|their|our|one|who|whose|which|now|then|former|chief|head|director|professor|of|from)\\b|\\d|\\p{Lu})[^,;:]{1,60}|\\s(?:who|that|we|I)\\s[^,;:]{3,60})?$`,
  "u",
);
/** "Everyone we | asked": those whom an outlet asked, with nothing before it that ends what they say. */
const ASKED =
  /^(?<said>(?:No|Yes|Not|Maybe|Perhaps|Probably|Possibly)\b[^“”"]{0,160}),\s(?<cue>according\sto)\s(?<who>[^,;:“”"]{3,60}\s(?:we|I)\s(?:asked|spoke\sto|spoke\swith|interviewed|talked\sto|surveyed|contacted|polled))[.!]?$/u;

/** "It has doubled, | researchers | report |, raising hopes that …": whose verb may look like a noun behind theirs. */
const FIND = "report|say|warn|find|claim|argue|estimate|conclude|believe|fear|predict|suggest";
const AMID = new RegExp(
  `^(?<said>\\p{Lu}[^“”"]{12,160}?),\\s(?<who>(?:(?:the|its|some|many|most)\\s)?(?:\\p{Ll}[\\p{L}’'-]*\\s){0,3}?\\p{Ll}+s)\\s(?<cue>${FIND}),\\s(?=\\p{Ll}+ing\\b)`,
  "u",
);
/** A subject, and what stands beside it, up to a verb. */
const APPOSED =
  /^(?!(?:That|It|There|This)\b)[^,;:]{3,90},\s(?:(?:an?|the|its|his|her|their|one|two|now|then|formerly)\s|\p{Lu})[^;:]{2,120},\s$/u;
const HAS_AMID = sought(...FIND.split("|").map((verb) => ` ${verb}, `));
const HAS_ASKED = sought(", according to ");
const HAS_SAY = sought(
  ...[", say ", ", says ", ", reckon", ", argue", ", insist", ", warn", ", believe ", ", complain "],
  ...[", concede ", ", admit "],
);
const CLAUSE = /\b(?:has|have|had|is|are|was|were|will|would|can|could|may|might)\b/;

/** Findings with those that a sentence ends by, in place of what was read of it otherwise by the same verb. */
export function withInverted({ text, sentences }: Words, findings: readonly Finding[]): readonly Finding[] {
  let out = findings;
  for (const sentence of sentences) {
    const { start, end, words } = sentence;
    if (end - start > 320) continue;
    const amid = sentence.has(HAS_AMID) ? AMID.exec(words) : null;
    const asked = amid || !sentence.has(HAS_ASKED) ? null : ASKED.exec(words);
    const match = amid ?? asked ?? (sentence.has(HAS_SAY) ? SAY.exec(words) : null);
    const { said = "", cue = "", who = "" } = match?.groups ?? {};
    if (!match || !(amid ? CLAUSE.test(said) : /^according/.test(cue) || WHO.test(who))) continue;
    const from = start + words.indexOf(said);
    const [first, second] = amid ? [who, cue] : [cue, who];
    const next: Span = { start: from + said.length + 2, end: from + said.length + 2 + first.length };
    const last: Span = { start: next.end + 1, end: next.end + 1 + second.length };
    const [source, verb] = amid ? [next, last] : [last, next];
    // What such a clause has for a consequence may be somebody else's.
    const near = standing(findings).touching([{ start, end: amid ? verb.end : end }]);
    // Whoever says something by another verb has been read rightly.
    if (!near.every((one) => one.cue.some((span) => span.start < verb.end && verb.start < span.end)))
      continue;
    if (!amid && near.some((one) => isApposed(text, one, from, source))) continue;
    const content = [{ start: from, end: from + said.length }];
    out = [
      ...out.filter((one) => !near.includes(one)),
      made(source, verb, content, { polarity: reserve(text, content) }),
    ];
  }
  return out;
}

/** "The head of the trust, a charity for walkers, | says | the path needs money": beside whom stands what they are. */
function isApposed(text: string, { source, cue, content }: Finding, from: number, who: Span): boolean {
  const [first, verb] = [source[0], cue[0]];
  if (!first || !verb || first.start !== from || !content.some(({ start }) => start === who.start))
    return false;
  return APPOSED.test(text.slice(from, verb.start));
}
