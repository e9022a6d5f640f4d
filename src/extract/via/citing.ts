import type { Finding } from "../../model/attribution.ts";
import type { Sentence } from "../../model/document.ts";
import type { Span } from "../../model/span.ts";
import { overlaps } from "../../text/span.ts";
import { passes } from "./chain.ts";
import { isBearer } from "./names.ts";
import { ended, parted } from "./phrases.ts";
import { shownTo } from "./setting.ts";

/** "The Ledger, citing two officials, had reported that …": who reports, whom it has it from, and what. */
const AMID =
  /^(?:[^,“”"]{1,40},\s)?(?<who>(?:The\s|the\s)?\p{Lu}[^,;:“”"]{1,50}),\s(?:citing|quoting)\s(?<whom>[^;:“”"]{3,200}?),\s(?<cue>(?:(?:has|had|also|first|later|earlier)\s){0,2}(?:reported|reports|said|says|wrote|writes|revealed|claimed|claims))(?:\s(?:on|last|this|earlier)\s[^,;:“”"]{2,24}?)?\s(?<said>(?:that|the|an?|it|he|she|they|there|two|three|\p{Ll}+s|\p{Lu}\S*)\s.+?)[.!]?$/su;

/**
 * Findings in which whom an outlet cites between its name and its verb is the source of what it reports, and the outlet
 * what carried it.
 */
export function citing(
  text: string,
  sentences: readonly Sentence[],
  findings: readonly Finding[],
): Finding[] {
  let out = [...findings];
  if (!/,\s(?:citing|quoting)\s/.test(text)) return out;
  for (const sentence of sentences) {
    const words = text.slice(sentence.start, sentence.end);
    const match = /,\s(?:citing|quoting)\s/.test(words) ? AMID.exec(words) : null;
    const { who = "", whom = "", cue = "", said = "" } = match?.groups ?? {};
    if (!match) continue;
    const place = (part: string, from: number): Span => {
      const start = words.indexOf(part, from);
      return { start: sentence.start + start, end: sentence.start + start + part.length };
    };
    const carrier = place(who, 0);
    const cited = place(whom, carrier.end - sentence.start);
    const verb = place(cue, cited.end - sentence.start);
    const chain = parted(text, ended(text, cited));
    const cites = chain.map((span) => text.slice(span.start, span.end));
    const last = chain.at(-1);
    if (!last || !(cites.every(isBearer) || passes(who, cue, cites))) continue;
    const near = out.filter((one) =>
      one.cue.some((span) => overlaps(span, { start: carrier.start, end: verb.end })),
    );
    const told = place(said, verb.end - sentence.start);
    const first = near.find((one) => one.content.some((span) => overlaps(span, told))) ?? near[0];
    if (!first) continue;
    const own: Finding = {
      ...first,
      source: [last],
      cue: [verb],
      content: [told],
      via: [...shownTo(text, last), ...chain.slice(0, -1).reverse(), carrier],
      act: "statement",
    };
    out = out.flatMap((one) => (one === first ? [own] : near.includes(one) ? [] : [one]));
  }
  return out;
}
