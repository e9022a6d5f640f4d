// Who speaks on terms that their sentence tells before the verb: "A clerk who preferred not to give her name said …".

import type { Finding } from "../../../model/attribution.ts";
import type { Span } from "../../../model/span.ts";
import { sought } from "../../../text/sought.ts";
import { overlaps } from "../../../text/span.ts";
import { ONLY_IF, WITHHOLDS } from "../../../text/unnamed.ts";
import { Places } from "../../quotes/places.ts";
import { reserve } from "../made.ts";
import type { Words } from "../reading.ts";

const TERM = `who\\s(?:(?:has|had)\\s)?(?:${WITHHOLDS}|spoke\\s${ONLY_IF})`;
const WHY = '(?:\\s(?:because|for\\sfear|fearing|as|since|citing|so)\\s[^.;:“”"]{3,140}?)?';
const SAYS =
  "(?:(?:has|had|also|later)\\s){0,2}(?:said|says|told|recalled|described|confirmed|added|claimed|alleged|warned|admitted|acknowledged|complained|estimated|insisted|called|dismissed|criticised|criticized|blamed|accused|questioned|denied|predicted|suggested|disputed|contested|rejected)";
const SENTENCE = new RegExp(
  `^(?<lead>(?:In|At|On|Near|Outside|Inside|After|Before|During|Across|Behind)\\s[^,;:“”"]{2,60},\\s)?(?<who>(?:[Aa]n?|[Oo]ne|[Aa]nother|[Tt]he|[Tt]wo|[Tt]hree|[Ff]our|[Ss]everal|[Ss]ome|[Bb]oth)\\s[^,;:“”"]{2,90}?,?\\s${TERM}${WHY}),?\\s(?<cue>${SAYS})\\s(?<said>\\S.*?)[.!]?$`,
  "su",
);
const WHO = /\bwho\s/;
const MAY = /\bnames?\b|anonym|\bnamed\b|identified|quoted/;
const HAS_WHO = sought("who ");
const HAS_TERM = sought("name", "anonym", "identified", "quoted");
/** Longer sentences are none. */
const LONGEST = 2000;

/** Findings in which nobody says on what terms they speak, and who spoke on them has said the rest of the sentence. */
export function withTerms({ text, sentences }: Words, findings: readonly Finding[]): readonly Finding[] {
  const added: Finding[] = [];
  const gone = new Set<Finding>();
  let places: Places<Finding> | null = null;
  for (const sentence of sentences) {
    const { start, end, words } = sentence;
    if (!sentence.has(HAS_WHO) || !sentence.has(HAS_TERM) || end - start > LONGEST) continue;
    const from = words.search(WHO);
    const match = from >= 0 && MAY.test(words.slice(from)) ? SENTENCE.exec(words) : null;
    const { lead = "", who = "", cue = "", said = "" } = match?.groups ?? {};
    if (!match) continue;
    const source: Span = { start: start + lead.length, end: start + lead.length + who.length };
    const verb = placed(words, cue, lead.length + who.length, start);
    const content = placed(words, said, verb.end - start, start);
    places ??= new Places(findings, (one) => one.cue);
    const [own] = places.touching([verb]);
    const terms = places.touching([source]);
    // Whoever says it by words of their own beside the terms is another.
    if (own && !own.source.every((span) => overlaps(span, source))) continue;
    const whole: Finding = own
      ? { ...own, source: [source], content: apart(own.content, source) }
      : {
          ...SAID,
          source: [source],
          cue: [verb],
          content: [content],
          ...stand(text, content, AGAINST.test(cue)),
        };
    for (const one of own ? [own, ...terms] : terms) gone.add(one);
    added.push(whole);
  }
  return added.length === 0 ? findings : [...findings.filter((one) => !gone.has(one)), ...added];
}

const placed = (words: string, part: string, from: number, at: number): Span => {
  const start = at + words.indexOf(part, from);
  return { start, end: start + part.length };
};

/** What was said, without what was told of who said it. */
const apart = (content: readonly Span[], source: Span): readonly Span[] => {
  const rest = content.filter((span) => !overlaps(span, source));
  return rest.length > 0 ? rest : content;
};

const SAID = { via: [], act: "statement", speaker: null, confidence: 0.6 } as const;

/** Verbs that stand against what is told. */
const AGAINST = /(?:denied|disputed|contested|rejected)$/;

const stand = (text: string, content: Span, against: boolean): Pick<Finding, "manner" | "polarity"> => ({
  manner: /[“"]/.test(text.slice(content.start, content.end)) ? "mixed" : "indirect",
  polarity: against ? "denies" : reserve(text, [content]),
});
