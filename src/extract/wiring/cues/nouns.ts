// What a noun tells that somebody said: "That drew | a reminder from | the chairman, Ola Berg, | that it was late".

import type { Finding } from "../../../model/attribution.ts";
import type { Span } from "../../../model/span.ts";
import { sought } from "../../../text/sought.ts";
import { Places } from "../../quotes/places.ts";
import { DOUBT, made, reserve } from "../made.ts";
import type { Words } from "../reading.ts";

const NOUN =
  "accusation|acknowledge?ment|admission|allegation|assertion|assurance|claim|complaint|concession|confirmation|denial|guarantee|hint|insistence|pledge|prediction|promise|reassurance|reminder|statement|suggestion|threat|warning";
const FROM = new RegExp(
  `(?<![\\p{L}])(?<cue>(?:an?|the|another|one|his|her|its|their)\\s(?:\\p{Ll}[\\p{Ll}-]*\\s){0,2}?(?:${NOUN})\\sfrom)\\s(?<who>(?!which\\b|whom\\b)[^,;:“”"()]{2,60}?(?:,\\s[^,;:“”"()]{2,50}(?=,))?),?\\s(?<said>that\\s[^;:“”"\\n]{5,200}?)(?=[.!?]?$|,\\s(?:and|but|while|which|who|after|before)\\s)`,
  "gu",
);
const HAS_FROM = sought(
  ...NOUN.replace("acknowledge?ment", "acknowledgement|acknowledgment")
    .split("|")
    .map((noun) => `${noun} from `),
);
const HAS_THAT = sought(" that ");
/** "A warning that many ignored", "a warning that night": no clause of what was said. */
const NO_CLAUSE =
  /^that\s(?:(?:many|most|some|few|nobody|everyone)\s(?:(?:had|has|have|later|never)\s)?\p{Ll}+|\p{Ll}+(?:\s\p{Ll}+)?)$/u;
const VERB = /\b(?:is|are|was|were|has|have|had|said|says|will|would|can|could|who|which|that)\b/;

/** Findings with those of whom such a noun tells, where nobody was found to say that. */
export function withNouns({ text, sentences }: Words, findings: readonly Finding[]): readonly Finding[] {
  let places: Places<Finding> | null = null;
  const added: Finding[] = [];
  const gone = new Set<Finding>();
  for (const sentence of sentences) {
    const { start, words } = sentence;
    if (!sentence.has(HAS_FROM) || !sentence.has(HAS_THAT) || !words.includes(" that ")) continue;
    for (const { 0: whole, index, groups } of words.matchAll(FROM)) {
      const { cue = "", who = "", said = "" } = groups ?? {};
      if (VERB.test(who) || NO_CLAUSE.test(said)) continue;
      const at = start + index;
      const verb: Span = { start: at, end: at + cue.length };
      const source: Span = { start: verb.end + 1, end: verb.end + 1 + who.length };
      const from = at + whole.indexOf(said, cue.length + who.length);
      const content: Span = { start: from, end: from + said.length };
      places ??= new Places(findings, (one) => [...one.source, ...one.cue]);
      const near = places.touching([{ start: verb.start, end: from }]).filter((one) => !gone.has(one));
      if (near.some(({ confidence, content: own }) => confidence >= DOUBT || own[0]?.start === from))
        continue;
      const denies = /\sdenial\sfrom$/.test(cue);
      for (const one of near) gone.add(one);
      const own = made(source, verb, [content], {
        polarity: denies ? "denies" : reserve(text, [content]),
      });
      added.push(own);
      places.add(own, [source, verb]);
    }
  }
  return added.length === 0 ? findings : [...findings, ...added].filter((one) => !gone.has(one));
}
