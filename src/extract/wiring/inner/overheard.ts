// Who was heard to say something: "A porter | overheard | the surgeon | mutter, on his way out, that the lift was “a coffin”".

import type { Finding } from "../../../model/attribution.ts";
import type { Span } from "../../../model/span.ts";
import { sought } from "../../../text/sought.ts";
import { overlaps } from "../../../text/span.ts";
import { anew } from "../../anew.ts";
import { leadOf } from "../../lead.ts";
import { made } from "../made.ts";
import { standing } from "../near.ts";
import type { Words } from "../reading.ts";

const SAY =
  "say|tell|mutter|mumble|whisper|murmur|shout|yell|boast|brag|joke|quip|claim|complain|moan|grumble|admit|confess|concede|promise|threaten|vow|swear|remark|insist|argue|warn|announce|declare|deny|suggest|propose|ask|beg|confide";
/** Words for somebody, and a clause or an order behind the verb. */
const HEARD = new RegExp(
  `^(?:(?:But|And|Yet|Then|Later)\\s)?(?<hearer>(?:(?!(?:who|which|that)\\s)[^\\s,;:“”"]+\\s){0,9}?[^\\s,;:“”"]+)(?:,\\s[^,;:“”"]{3,90},)?\\s(?:(?:has|have|had|also|once|later)\\s){0,2}(?:over)?(?:heard|hears)\\s(?<who>him|her|them|me|us|(?:(?!(?:that|of|about|from|how|what|directly|only|first|with)\\s)[\\p{L}\\d’'&.-]+\\s){0,6}?[\\p{L}\\d’'&.-]+)\\s(?<cue>${SAY})(?<whom>\\s(?:(?:him|her|them|me|us)|(?:an?|the|his|her|its|their|one|two)\\s(?:\\p{Ll}+\\s)??\\p{Ll}+)(?=\\s(?:that|to|the|he|she|it|they)\\s))?(?:,\\s[^,;:“”"]{3,60},|\\s(?:in|on|at|over|during|to)\\s[^,;:“”"]{2,50}?(?=\\sthat\\s))?\\s(?<said>(?:that|to|[“"]|he|she|it|they|there|the|an?|his|her|its|their|we|I|\\p{Ll}+s|\\p{Lu}\\S*)(?:\\s|(?<=[“"])).+?)[.!]?$`,
  "su",
);
const HEARS = sought("heard ", "hears ");
const CLAUSE =
  /\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|did|does|ha[ds]n[’']t|\p{Ll}+(?:ed|s))\b/u;
const OPENS = /^(?:that|to|[“"])/;
/** Where things are heard, nobody who hears them is. */
const ROOM = /\b(?:[Cc]ourt|[Ii]nquest|[Ii]nquiry|[Hh]earing|[Tt]ribunal)$/;

/** Findings with who was heard to say something as its source, and who heard it as what carried it. */
export function withOverheard(
  { text, sentences, quotes }: Words,
  findings: readonly Finding[],
): readonly Finding[] {
  let out: readonly Finding[] = findings;
  for (const sentence of sentences) {
    if (!sentence.has(HEARS)) continue;
    const lead = sentence.start + leadOf(text, sentence);
    const words = text.slice(lead, sentence.end);
    const match = HEARD.exec(words);
    const { hearer = "", who = "", cue = "", whom = "", said = "" } = match?.groups ?? {};
    if (!match || ROOM.test(hearer) || !(OPENS.test(said) || CLAUSE.test(said))) continue;
    const end = words.lastIndexOf(said);
    const verb = words.lastIndexOf(` ${cue}`, end) + 1;
    const span = (part: string, from: number): Span => ({
      start: lead + from,
      end: lead + from + part.length,
    });
    const own = made(
      span(who, words.lastIndexOf(` ${who} `, verb - 1) + 1),
      span(cue, verb),
      [span(said, end)],
      {
        via: [
          ...(whom === "" ? [] : [span(whom.trimStart(), words.indexOf(whom, verb) + 1)]),
          span(hearer, words.indexOf(hearer)),
        ],
        manner: /[“"]/.test(said) ? "mixed" : "indirect",
      },
    );
    if (quotes.touching(own.cue).length > 0) continue;
    const told: Span = { start: lead, end: lead + end };
    const near = standing(findings).touching([told]);
    // Whatever else the sentence says stands; so do further sentences of what was read of this one.
    const known = near.find(({ content }) => content.some((one) => overlaps(one, own.content[0] as Span)));
    const gone = near.filter((one) => one === known || one.cue.some((span) => overlaps(span, told)));
    const more = known?.content.filter(({ start }) => start >= sentence.end) ?? [];
    out = [
      ...out.filter((one) => !gone.includes(one)),
      known
        ? anew(own, { content: [...own.content, ...more], polarity: known.polarity, act: known.act })
        : own,
    ];
  }
  return out;
}
