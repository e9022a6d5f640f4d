// A figure and who foresaw it: "Sales fell to 1.1 billion euros, missing the | 1.2 billion euros | forecast by | analysts in a poll".

import type { Finding } from "../../../model/attribution.ts";
import type { Document } from "../../../model/document.ts";
import type { Span } from "../../../model/span.ts";
import { Places } from "../../quotes/places.ts";
import { ADDED } from "./made.ts";

const UNIT =
  "euros?|pounds?|dollars?|yen|yuan|rupees|won|crowns|kroner|kronor|zlotys?|pesos|reais|rand|cents?|pence|francs|tonnes|barrels|units|jobs|percentage\\spoints?|basis\\spoints?";
const FIGURE = `(?:\\p{Lu}{0,3}[$€£¥])?\\d(?:[\\d.,]*\\d)?(?:\\s?%|\\s(?:percent|per\\scent|pc))?(?:[\\s-]?(?:thousand|million|billion|trillion|crore|lakh|m|bn|tn)(?!\\p{L}))?(?:\\s(?:${UNIT}))?(?:\\s(?:a|per)\\sshare)?`;
const FORESEEN = new RegExp(
  `(?<![\\p{L}\\d.,])(?<said>${FIGURE})\\s(?:(?:\\p{Ll}+\\s){1,2}?)?(?<cue>(?:forecast|expected|predicted|projected|estimated|anticipated|pencilled\\sin)\\sby)\\s(?<who>(?:[\\p{L}’'-]+\\s){0,4}?(?:analysts|economists|forecasters|brokers|traders)(?:\\s(?:in|at|from|polled|surveyed|who)\\s[^,;:.“”"()]{2,60}?)?)(?=[,.;]|\\s(?:and|but|after|while|as)\\s|$)`,
  "gu",
);
/** "The | 1.2 billion euros | analysts | had expected". */
const EXPECTED = new RegExp(
  `(?<=\\bthe\\s)(?<said>${FIGURE}(?:\\s(?:contraction|cut|decline|drop|fall|gain|growth|increase|jump|loss|profit|rise))?)\\s(?:that\\s)?(?<who>(?:(?:the|most|many|some|other|market|independent|private|leading|\\p{Lu}[\\p{L}’'-]+)\\s){0,3}?(?:analysts|economists|forecasters|brokers|traders))\\s(?<cue>(?:(?:had|have|were|was|has|been)\\s){0,2}(?:forecast|expect(?:ed|ing)|predict(?:ed|ing)|project(?:ed|ing)|anticipat(?:ed|ing)))(?=[,.;]|\\s|$)`,
  "gu",
);
const MAY = /\b(?:analysts|economists|forecasters|brokers|traders)\b/;

/** Findings with those who foresaw a figure, in place of what was read otherwise by the same verb. */
export function withForeseen(text: string, { sentences }: Document, findings: readonly Finding[]): Finding[] {
  let places: Places<Finding> | null = null;
  const added: Finding[] = [];
  const gone = new Set<Finding>();
  for (const { start, end } of sentences) {
    const words = text.slice(start, end);
    if (!MAY.test(words)) continue;
    for (const { index, groups } of [...words.matchAll(FORESEEN), ...words.matchAll(EXPECTED)]) {
      const { said = "", cue = "", who = "" } = groups ?? {};
      const place = (part: string, from: number): Span => {
        const at = start + words.indexOf(part, from - start);
        return { start: at, end: at + part.length };
      };
      const content = place(said, start + index);
      const first = place(who, content.end);
      const verb = place(cue, content.end);
      const source = first.start < verb.start ? first : place(who, verb.end);
      places ??= new Places(findings, (one) => one.cue);
      const same = places.touching([verb]).filter((one) => !gone.has(one));
      if (same.some((one) => one.source[0]?.start === source.start)) continue;
      for (const one of same) gone.add(one);
      const own: Finding = {
        source: [source],
        cue: [verb],
        content: [content],
        via: [],
        ...ADDED,
        act: "belief",
      };
      added.push(own);
      places.add(own, own.cue);
    }
  }
  return [...findings, ...added].filter((one) => !gone.has(one));
}
