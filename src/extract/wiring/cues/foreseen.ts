// A figure and who foresaw it: "Sales fell to 1.1 billion euros, missing the | 1.2 billion euros | forecast by | analysts in a poll".

import type { Finding } from "../../../model/attribution.ts";
import type { Span } from "../../../model/span.ts";
import { sought } from "../../../text/sought.ts";
import { Places } from "../../quotes/places.ts";
import { made } from "../made.ts";
import type { Words } from "../reading.ts";

const UNIT =
  "euros?|pounds?|dollars?|yen|yuan|rupees|won|crowns|kroner|kronor|zlotys?|pesos|reais|rand|cents?|pence|francs|tonnes|barrels|units|jobs|percentage\\spoints?|basis\\spoints?";
const FIGURE = `(?:\\p{Lu}{0,3}[$€£¥])?\\d(?:[\\d.,]*\\d)?(?:\\s?%|\\s(?:percent|per\\scent|pc))?(?:[\\s-]?(?:thousand|million|billion|trillion|crore|lakh|m|bn|tn)(?!\\p{L}))?(?:\\s(?:${UNIT}))?(?:\\s(?:a|per)\\sshare)?`;
const FORESEEN = new RegExp(
  `(?<![\\p{L}\\d.,])(?<said>${FIGURE})\\s(?:(?:\\p{Ll}+\\s){1,2}?)?(?<cue>(?:forecast|expected|predicted|projected|estimated|anticipated|pencilled\\sin)\\sby)\\s(?<who>(?:[\\p{L}’'-]+\\s){0,4}?(?:analysts|economists|forecasters|brokers|traders)(?:\\s(?:in|at|from|polled|surveyed|who)\\s[^,;:.“”"()]{2,60}?)?)(?=[,.;]|\\s(?:and|but|after|while|as)\\s|$)`,
  "dgu",
);
/** "The | 1.2 billion euros | analysts | had expected". */
const EXPECTED = new RegExp(
  `(?<=\\bthe\\s)(?<said>${FIGURE}(?:\\s(?:contraction|cut|decline|drop|fall|gain|growth|increase|jump|loss|profit|rise))?)\\s(?:that\\s)?(?<who>(?:(?:the|most|many|some|other|market|independent|private|leading|\\p{Lu}[\\p{L}’'-]+)\\s){0,3}?(?:analysts|economists|forecasters|brokers|traders))\\s(?<cue>(?:(?:had|have|were|was|has|been)\\s){0,2}(?:forecast|expect(?:ed|ing)|predict(?:ed|ing)|project(?:ed|ing)|anticipat(?:ed|ing)))(?=[,.;]|\\s|$)`,
  "dgu",
);
/** "| Analysts | on average had estimated | $2.5 billion |, according to data compiled by Marketline". */
const COMPILED = new RegExp(
  `(?<![\\p{L}’'-])(?<who>(?:(?:[Mm]ost|[Mm]any|[Ss]ome|\\p{Lu}[\\p{L}’'-]+)\\s){0,2}(?:[Aa]nalysts|[Ee]conomists|[Ff]orecasters|[Bb]rokers|[Tt]raders)(?:\\s(?:polled|surveyed)\\sby\\s[^,;:“”"]{2,40}?)?)(?:,?\\son\\saverage,?)?\\s(?<cue>(?:(?:had|have|were|been)\\s){0,2}(?:forecast|expect(?:ed|ing)?|predict(?:ed|ing)?|project(?:ed|ing)?|estimated?|anticipat(?:ed|ing)|look(?:ed|ing)\\sfor))\\s(?<said>(?:[\\p{Ll}-]+\\s){0,5}?${FIGURE}[^,;:“”"]{0,40}?)(?=,\\s(?:on\\saverage,\\s)?according\\sto\\s)`,
  "dgu",
);
/** "An exit poll by Vektor | had put | her at 52 percent". */
const PUT = new RegExp(
  `^(?:(?:But|And|Meanwhile,)\\s)?(?<who>(?:[Aa]n?|[Tt]he|[Oo]ne|[Aa]nother|[Tt]heir|[Ii]ts|\\p{Lu}[\\p{L}’'-]+)\\s(?:(?!(?:said|says?|told|argue[sd]|claim(?:s|ed)|noted|that|believes?|thinks?)\\s)[\\p{L}\\d’'-]+\\s){0,4}?(?:polls?|surveys?|projections?|forecasts?|estimates?|tracker)(?:\\s(?:by|from|for|in|of|on|published|released|conducted|commissioned|taken)\\s[^,;:“”"()]{2,60}?)?)\\s(?<cue>(?:(?:has|have|had|now|also|still|last\\sweek)\\s){0,2}(?:puts?|gave|gives?|places?|placed))\\s(?<said>(?:him|her|them|it|the\\s\\p{L}+|(?:support\\sfor\\s)?\\p{Lu}[\\p{L}\\p{M}’'-]+(?:\\s\\p{Lu}[\\p{L}\\p{M}’'-]+)?)\\s(?:at|on|ahead|behind)\\s[^,;:“”"()]{0,30}?${FIGURE}(?:\\spoints?)?)(?=[,.;]|\\s(?:and|but|after|while|as|in|on|with|before)\\s|$)`,
  "dgu",
);
const POLLED = /\b(?:poll|survey|projection|forecast|estimate|tracker)s?\b.*\s(?:put|give|gave|place)/;
const THEY = sought("analysts", "economists", "forecasters", "brokers", "traders");
const FORESAW = sought(
  "forecast",
  "expect",
  "predict",
  "project",
  "estimate",
  "anticipat",
  "pencilled",
  "look",
);
const POLL = sought("poll", "survey", "projection", "forecast", "estimate", "tracker");
const PUTS = sought(" put ", " puts ", " give", " gave ", " place");

/** Findings with those who foresaw a figure, in place of what was read otherwise by the same verb. */
export function withForeseen({ sentences }: Words, findings: readonly Finding[]): readonly Finding[] {
  let places: Places<Finding> | null = null;
  const added: Finding[] = [];
  const gone = new Set<Finding>();
  for (const sentence of sentences) {
    const { start, words } = sentence;
    const isForeseen = sentence.has(THEY) && sentence.has(FORESAW);
    const isPolled = sentence.has(POLL) && sentence.has(PUTS) && POLLED.test(words);
    if (!isForeseen && !isPolled) continue;
    const foreseen = isForeseen
      ? [
          ...words.matchAll(FORESEEN),
          ...words.matchAll(EXPECTED),
          ...(words.includes("according to") ? words.matchAll(COMPILED) : []),
        ]
      : [];
    const polled = isPolled ? [...words.matchAll(PUT)] : [];
    for (const { indices } of [...foreseen, ...polled]) {
      const place = (name: string): Span => {
        const [from, to] = indices?.groups?.[name] ?? [0, 0];
        return { start: start + from, end: start + to };
      };
      const [content, verb, source] = [place("said"), place("cue"), place("who")];
      places ??= new Places(findings, (one) => one.cue);
      const same = places.touching([verb]).filter((one) => !gone.has(one));
      if (same.some((one) => one.source[0]?.start === source.start)) continue;
      for (const one of same) gone.add(one);
      const own = made(source, verb, [content], { act: polled.length > 0 ? "statement" : "belief" });
      added.push(own);
      places.add(own, own.cue);
    }
  }
  return added.length === 0 ? findings : [...findings, ...added].filter((one) => !gone.has(one));
}
