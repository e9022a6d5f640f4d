// Whose opinion something is, which no verb tells: "To Ines Falk, it is “the worst law in a decade”".

import type { Finding } from "../../../model/attribution.ts";
import type { Span } from "../../../model/span.ts";
import { sought } from "../../../text/sought.ts";
import { isGiven } from "../../speakers/names/given.ts";
import { untitled } from "../../speakers/names/title.ts";
import { namesPeople } from "../../via/names.ts";
import { DOUBT } from "../made.ts";
import { standing } from "../near.ts";
import type { Words } from "../reading.ts";

const TO =
  /^(?:(?:But|And|Yet)\s)?(?<cue>To)\s(?<who>(?:many|some|most|its|her|his|their|the)?\s?[^,;:“”"]{3,70}?(?:,\s(?:a|an|the|who|whose|of)\s[^,;:“”"]{3,70})?),\s(?<said>(?:it|this|that|the|these|those|such|none|nothing|nobody|all|most|every|an?|he|she|they|there|his|her|its|their|\p{Lu}[\p{L}’'-]*)\b[^;]*?\b(?:is|was|are|were|looks?|looked|seems?|seemed|means?|meant|amounts?|feels?|felt|remains?|represents?)\b[^;]*?)[.!]?$/u;
const VIEW =
  "(?:considered\\s|humble\\s|personal\\s)?(?<cue>view|opinion|eyes|estimation|judge?ment|reckoning)";
const SURNAME = "\\p{Lu}[\\p{L}’'-]+";
/** "In | her | view, …", "in Lind’s opinion …". */
const IN_THEIRS = new RegExp(
  `^(?:(?:But|And|Yet)\\s)?In\\s(?<who>his|her|their|my|(?:(?:Mr|Mrs|Ms|Dr|Sir)\\.?\\s)?${SURNAME}(?:\\s${SURNAME}){0,2}(?=[’']s\\s)|the\\s(?:\\p{Ll}[\\p{Ll}-]*\\s){0,2}\\p{Ll}+(?=[’']s?\\s))(?:[’']s?)?\\s${VIEW}(?<comma>,?)\\s(?<said>(?!(?:is|are|was|were|lies?|lay|stands?|stood|sat|comes?|came|hung|shone|there)\\s)[^;]{8,}?)[.!]?$`,
  "u",
);
/** "In the opinion of | the head of the institute, Professor Ola Berg, …". */
const IN_THAT_OF = new RegExp(
  `^(?:(?:But|And|Yet)\\s)?In\\sthe\\s${VIEW}\\sof\\s(?<who>[^,;:“”"]{2,110}?(?:,\\s(?:\\p{Lu}[\\p{L}.]+\\s){0,2}${SURNAME}\\s${SURNAME}|,\\s(?:who|which|whose|an?)\\s[^,;:“”"]{3,90})?),\\s(?<said>(?!(?:who|which|whose)\\s)[^;]{8,}?)[.!]?$`,
  "u",
);
const OPPOSED =
  /(?:^|\s)(?:critics|supporters|opponents|fans|admirers|sceptics|skeptics|detractors|advocates|defenders|backers|campaigners|purists|locals)(?:\s|$)/;
/** "To Lind’s credit", "to get there": nobody is told of. */
const NOBODY = /[’']s?(?:\s|$)|^(?:be|get|make|do|have|give|take|see)\s/;

const WHOSE =
  "(?<who>he|she|they|(?:(?:the|an?|his|her|its|their|one|some|many|most)\\s(?:[\\p{L}’'-]+\\s){0,4}?[\\p{L}’'-]+|(?:(?:Mr|Mrs|Ms|Dr|Sir|Dame|Lady|Lord)\\.?\\s)?\\p{Lu}[\\p{L}’'-]+(?:\\s\\p{Lu}[\\p{L}’'-]+){0,2}))";
/** "As | Lind | tells it |, the queue …", "To hear | him | tell it, …". */
const TELLS_IT = new RegExp(
  `^(?:(?:But|And|Yet)\\s)?(?:As|The\\sway|To\\shear)\\s${WHOSE.replace("he|she|they", "he|she|they|him|her|them")}\\s(?<cue>(?:tells?|told|sees?|saw|puts?|remembers|remembered|recalls|recalled|describe[sd]?)\\sit),\\s(?<said>[^;]{8,300}?)[.!]?$`,
  "u",
);
/** "The queue |, as | Lind | tells it |, went out of the door". */
const AMID = new RegExp(
  `^(?<said>[^,;“”"]{2,90}),\\sas\\s${WHOSE}\\s(?<cue>(?:tells?|told|sees?|saw|remembers|remembered|recalls|recalled)\\sit),\\s(?<rest>[^;“”"]{4,200}?)[.!]?$`,
  "u",
);

const STIRS =
  "alarms?|amazes?|amuses?|angers?|annoys?|appals?|astonishes|baffles?|bothers?|concerns?|dismays?|disturbs?|enrages?|exasperates?|excites?|fascinates?|frightens?|frustrates?|galls?|grieves?|haunts?|horrifies|impresses|infuriates?|intrigues?|irks?|irritates?|maddens?|perplexes|pleases?|puzzles?|rankles?|saddens?|scares?|shocks?|sickens?|staggers?|strikes?|stuns?|surprises?|terrifies|troubles?|unnerves?|unsettles?|upsets?|vexes|worries";
const STIRRED =
  "alarmed|amazed|amused|angered|annoyed|appalled|astonished|baffled|bothered|concerned|dismayed|disturbed|enraged|frightened|frustrated|galled|haunted|horrified|impressed|infuriated|intrigued|irked|irritated|perplexed|pleased|puzzled|saddened|scared|shocked|staggered|struck|stunned|surprised|troubled|unnerved|unsettled|upset|worried";
/** "What bothers | him | is that …": how somebody is stirred by what they take to be so. */
const STIRRING = new RegExp(
  `^(?:(?:But|And|Yet)\\s)?What\\s(?:(?:most|really|still|also)\\s)?(?<cue>${STIRS}|${STIRRED})\\s(?<who>him|her|them|me|us|[^,;:“”"]{2,70}?)\\s(?:(?:most|more|even\\smore)\\s)?(?:is|was)\\s(?<said>that\\s[^;]{4,}?)(?=[.!]?$|;\\s)`,
  "u",
);

const HELD = sought("view", "opinion", "eyes", "estimation", "judgement", "judgment", "reckoning");
const IT = sought(" it, ");
const OPENS = /^(?:(?:But|And|Yet)\s)?(?:To|What)\s/;
const IN = /^(?:(?:But|And|Yet)\s)?In\s.{2,120}?\b(?:view|opinion|eyes|estimation|judge?ment|reckoning)\b/;

/** Whose opinion a sentence is told to be, by what it says; null where nobody's. */
function opinion(
  words: string,
): (Record<"who" | "cue" | "said", string> & { readonly rest?: string }) | null {
  const stirring = words.includes("What ") ? STIRRING.exec(words)?.groups : undefined;
  if (stirring) return stirring as Record<"who" | "cue" | "said", string>;
  const told = /\sit,\s/.test(words) ? (TELLS_IT.exec(words) ?? AMID.exec(words)) : null;
  const held = told || !IN.test(words) ? null : (IN_THEIRS.exec(words) ?? IN_THAT_OF.exec(words));
  const { who = "", cue = "", said = "", rest, comma } = (told ?? held ?? TO.exec(words))?.groups ?? {};
  if (told) return { who, cue, said, ...(rest === undefined ? {} : { rest }) };
  // "In her eyes tears stood": only a comma tells that more than what was in them is told.
  if (held) return cue === "eyes" && comma === "" ? null : { who, cue, said };
  const [name = ""] = untitled(who).split(" ", 1);
  const isSomebody = isGiven(name) && /^\S+\s\p{Lu}/u.test(untitled(who));
  const holds = who !== "" && !NOBODY.test(who) && (isSomebody || OPPOSED.test(who) || namesPeople(who));
  return holds ? { who, cue, said } : null;
}

/** Findings with the opinions that a sentence tells by whose they are and no verb of saying. */
export function withOpinions({ sentences }: Words, findings: readonly Finding[]): readonly Finding[] {
  const added: Finding[] = [];
  const gone = new Set<Finding>();
  for (const sentence of sentences) {
    const { start, end, words } = sentence;
    if (!sentence.has(IT) && !OPENS.test(words) && !(sentence.has(HELD) && IN.test(words))) continue;
    const found = opinion(words);
    if (!found) continue;
    const { who, cue, said, rest } = found;
    const near = standing(findings).touching([{ start, end }]);
    // What was read of "it" alone gives way to what is told so.
    if (near.some((one) => cue === "To" || one.confidence >= DOUBT)) continue;
    for (const one of near) gone.add(one);
    // "To | Lind": what tells whose it is may stand before them, as in "the view of Lind".
    const to = cue === "To" ? words.indexOf(`To ${who}`) : -1;
    const of = words.indexOf(` ${cue} of ${who}`);
    const whom = to < 0 && of < 0 ? words.indexOf(` ${cue} ${who} `) : -1;
    const lead = to >= 0 ? to + 3 : of >= 0 ? of + cue.length + 5 : whom >= 0 ? whom + cue.length + 2 : -1;
    const source = lead >= 0 ? lead : words.indexOf(who);
    const early = to >= 0 ? to : of >= 0 ? of + 1 : whom >= 0 ? whom + 1 : -1;
    const verb = early >= 0 ? early : words.indexOf(cue, source + who.length);
    const behind = Math.max(verb + cue.length, source + who.length);
    const span = (from: number, length: number): Span => ({
      start: start + from,
      end: start + from + length,
    });
    added.push({
      source: [span(source, who.length)],
      cue: [span(verb, cue.length)],
      content:
        rest === undefined
          ? [span(words.indexOf(said, behind), said.length)]
          : [span(0, said.length), span(words.indexOf(rest, behind), rest.length)],
      via: [],
      manner: /[“"]/.test(said) ? "mixed" : "indirect",
      act: /\sit$/.test(cue) ? "statement" : "belief",
      polarity: "asserts",
      speaker: null,
      confidence: 0.6,
    });
  }
  return added.length === 0 ? findings : [...findings.filter((one) => !gone.has(one)), ...added];
}
