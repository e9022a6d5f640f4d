// Who says, thinks or finds "that …", where nothing was read of the verb: "but two people close to her | suspect | that it was a joke",
// "The majority | considered |, however, | that he had lied".

import type { Finding } from "../../../model/attribution.ts";
import type { Span } from "../../../model/span.ts";
import { sought } from "../../../text/sought.ts";
import { covered } from "../../learned/sight/hints.ts";
import { CUES } from "../../rules/lexicon.ts";
import { isQuoted } from "../../speakers/words.ts";
import { namesPeople } from "../../via/names.ts";
import { made, reserve } from "../made.ts";
import { standing } from "../near.ts";
import type { Reading } from "../reading.ts";
import { isSomebody } from "../somebody.ts";

const HAS = "(?:(?:has|have|had|also|later|since|now|still|already)\\s){0,2}";
const BEFORE =
  '(?:^|[,;:]\\s)(?:(?:and|but|while|though|although|yet|whereas|But|And|Yet)\\s)?(?<who>(?!(?:[Tt]hat|[Ww]hich|[Ww]ho|[Ii]f|[Ww]hen|[Aa]s|[Ii]t|[Tt]here|[Tt]his|[Ww]hat)\\s)[^,;:“”"]{2,80}?)(?:,\\s(?:\\d{1,3}|an?\\s[^,;:“”"]{3,60}|who\\s[^,;:“”"]{3,80}),)?\\s';
const END = "(?=[.!?]?$|;\\s)";
const BESIDE = "(?:,\\s(?:\\p{Ll}+|in\\s[^,]{2,30}|after\\s[^,]{2,40}|on\\s[^,]{2,30}),|\\s\\p{Ll}+ly)?\\s";
const THAT = new RegExp(
  `${BEFORE}(?<cue>${HAS}(?<verb>\\p{Ll}{3,}))${BESIDE}(?<said>that\\s(?!(?:day|week|month|year|night|morning|time|way|is|was|one)\\b)[^;]{6,}?)${END}`,
  "du",
);
/** What needs no "that": "his solicitor | maintains | he was in Leeds", "a botanist | wonders | if it warmed the leaves", "she | admits | using it". */
const BARE = new RegExp(
  `${BEFORE}(?<cue>${HAS}(?:(?<verb>says?|said|claim(?:s|ed)?|insist(?:s|ed)?|maintain(?:s|ed)?|argue[sd]?|reckon(?:s|ed)?|warn(?:s|ed)?|believe[sd]?|fear(?:s|ed)?)(?=\\s(?:he|she|they|it|there|the|an?|his|her|their|its|nobody|no)\\s(?:[^,;:]{0,60}?\\s)?(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|did|does)\\s)|wonders?(?=\\s(?:if|whether|why|how|what|who)\\s)|wondered(?=\\s(?:if|whether|why|how|what|who)\\s)|(?:admit(?:s|ted)?|recall(?:s|ed)?|acknowledge[sd]?|confess(?:es|ed)?\\sto|regret(?:s|ted)?)(?=\\s\\p{Ll}{2,}ing\\s)))\\s(?<said>[^;]{6,}?)${END}`,
  "du",
);
const FURTHER = /;|,\s(?:and|but|while|though|although|yet|whereas)\s/;
const THAT_SO = sought(" that ");
const TOLD = sought(
  ...["say", "said", "claim", "insist", "maintain", "argue", "reckon", "warn", "believe", "fear", "wonder"],
  ...["admit", "recall", "acknowledge", "confess", "regret"],
);
/** Verbs beyond those of the rules by which bodies hold that something is so. */
const HOLDS =
  /^(?:ruled|rules|held|holds|accepted|accepts|decided|reckons?|reckoned|calculates?|calculated|assumes?|assumed|agreed|agrees|certified)$/;
/** "Riders who can | show that": no subject of the verb alone. */
const CUT = /\b(?:who|which|can|could|will|would|may|might|must|should|did|does|do|to|not|never)$/;
/** Who takes a verb without an ending. */
const PLURAL =
  /(?:s|people|men|women|police|children|they|we)(?:$|\s(?:of|in|at|from|with|familiar|close|briefed|who|near|on)\s)/i;
/** Those of judges who agree with each other, or do not. */
const PART = /^(?:The|A|the|a)\s(?:\p{Ll}+\s)?(?:majority|minority|dissent|rest|others)$/u;

/** Findings with who says or thinks it by a verb that none has. */
export function withClausal({ text, sentences, view }: Reading, findings: readonly Finding[]): Finding[] {
  const added: Finding[] = [];
  for (const sentence of sentences) {
    const { start, end, words } = sentence;
    if (!sentence.has(THAT_SO) && !sentence.has(TOLD)) continue;
    // Where something was read already only a further clause can tell more.
    if (standing(findings).touching([{ start, end }]).length > 0 && !FURTHER.test(words)) continue;
    const that = sentence.has(THAT_SO) ? THAT.exec(words) : null;
    const match = that && tells(that.groups?.["verb"] ?? "", that.groups?.["who"] ?? "") ? that : bare(words);
    const { who = "", cue = "" } = match?.groups ?? {};
    if (!match || CUT.test(who)) continue;
    const verb = cue.split(" ").find((word) => CUES.has(word)) ?? "";
    const place = (name: string): Span => {
      const [from, to] = match.indices?.groups?.[name] ?? [0, 0];
      return { start: start + from, end: start + to };
    };
    const [source, told, content] = [place("who"), place("cue"), place("said")];
    if (isQuoted(text, told.start) || !(PART.test(who) || namesPeople(who) || isSomebody(view, source, true)))
      continue;
    // "Courts in their | states | that".
    if (match === that && covered(view, [told]).some((i) => view.pos[i] === "NNS")) continue;
    if (standing(findings).touching([source, told, content]).length > 0) continue;
    added.push(
      made(source, told, [content], {
        act: CUES.get(verb)?.act ?? "statement",
        polarity: reserve(text, [content]),
      }),
    );
  }
  return [...findings, ...added];
}

/** What a clause or a question without "that" is told by. */
function bare(words: string): RegExpExecArray | null {
  const match = BARE.exec(words);
  const { verb, who = "" } = match?.groups ?? {};
  return match && (verb === undefined || tells(verb, who)) ? match : null;
}

function tells(verb: string, who: string): boolean {
  const known = CUES.get(verb);
  if (!known) return HOLDS.test(verb);
  const fits = known.form === "base" ? PLURAL.test(who) : /^(?:past|present)$/.test(known.form);
  return fits && known.frame !== "tell" && known.act !== "intention" && known.polarity === "asserts";
}
