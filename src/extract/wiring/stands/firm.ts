// What looks like a hedge and is none: "the dam could fail", "rates are likely to rise", "hoped that she might".

import type { Finding } from "../../../model/attribution.ts";
import { remembered } from "../../../text/remembered.ts";
import { wordsOf } from "../../../text/span.ts";
import { CUES } from "../../rules/lexicon.ts";
import { hedged } from "../../rules/rules.ts";
import { ABLE, isNorm } from "./able.ts";

/** "The images | appear to show | a crack". */
export const SEEMS = /\b(?:appear|seem|purport)(?:s|ed)?\sto\s\p{Ll}+$/iu;

const SOMEBODY = "(?:I|we|you|he|she|it|they)";
const FEW = "(?:[\\p{L}’'-]+\\s){1,4}";
/** What is possible or to be expected is told as it is; so is a "might" of what did not happen, or that another clause tells of a thing. */
const NO_HEDGE = new RegExp(
  `(?=could|(?:un)?likely|appear|[Mm]ay|[Mm]ight|seemed|perhaps|possibly)(?:${[
    "\\b(?:could|(?:un)?likely)(?![\\p{L}])",
    "\\bappear(?:s|ed)?\\s(?:in|on|at|before|as|for|alongside|during|last|first)\\b",
    `(?<=\\bso\\s(?:that\\s)?${SOMEBODY}\\s)might\\s`,
    `(?<=\\b(?:(?:any|every|some)thing|whatever|anyone|everyone|anybody)\\s(?:that\\s|who\\s)?(?:${SOMEBODY}\\s)?)(?:may|might)\\s`,
    "(?<=\\p{L}(?:,?\\s(?:which|who)|(?<!\\b(?:s(?:aid|ays?)|believes?d?|is|was|means?))\\sthat)\\s)(?:may|might)\\s",
    "(?<=\\b(?:[Aa]nyone|[Aa]nybody)\\s(?:(?:with|who|in|on|at|near)\\s(?:[\\p{L}’'-]+\\s){1,4})?)might\\s",
    `(?<=\\b(?:which|whom)\\s(?:${SOMEBODY}|[Aa]nybody|[Aa]nyone|nobody)\\s)might\\s`,
    // "Had done all that anybody might ask": nothing more was possible.
    `(?<=\\b(?:do(?:es|ne|ing)?|did|ga?ve|given|had|have|has|got|get|said)\\s(?:all|everything|the\\s(?:most|best|least)|as\\s\\p{L}+\\sas)\\s(?:that\\s)?${FEW})(?:might|may)(?=\\s|$)`,
    `(?<=\\b(?:hope[sd]?|hoping|wish(?:es|ed)?|prayed|dreamed)\\s(?:that\\s)?${FEW})(?:might|may)\\s`,
    "(?<=\\b(?:[Nn]obody|[Nn]o\\sone|[Nn]othing)(?:\\selse)?\\s)might\\s",
    // "No ward might be spared": what is not so.
    "(?<=\\b[Nn]o\\s(?:other\\s)?[\\p{L}’'-]+(?:\\sof\\s[\\p{L}’'-]+)?\\s)(?:might|may)\\s",
    // "Asked if they might come": what is asked is open by itself.
    `(?<=\\b(?:ask(?:s|ed|ing)?|wonder(?:s|ed|ing)?)\\s(?:[\\p{L}’'-]+\\s){0,2}?(?:if|whether)\\s${FEW})(?:might|may)\\s`,
    // "If I may say so".
    "(?<=\\b(?:I|[Ww]e)\\s)may(?=\\s(?:say|add|ask|put\\sit)\\b)|(?<=\\b)[Mm]ay(?=\\s(?:I|we)\\s)",
    "(?<=\\bnever\\s(?:once\\s)?)(?:seemed|appeared)(?=\\s)",
    // "The rumour that he was perhaps ill", "the mayor told her that he might go": what another may have said.
    `(?<=\\b(?:gossip|rumou?rs?|speculation|theory|told\\s(?:him|her|me|us|them))\\s(?:(?:went|was|spread|hit|that|around|about|the|web)\\s){0,4}?(?:${SOMEBODY}|the\\s\\p{Ll}+)\\s(?:[\\p{L}’'-]+\\s){0,2}?)(?:may|might|perhaps|possibly)\\s`,
    ...ABLE,
  ].join("|")})`,
  "gu",
);
/** "Ruled that landlords may evict": what somebody is free to do. */
const RULES = /\b(?:rul(?:e|es|ed|ing)|h(?:eld|olds)|decree[sd]?|decid(?:es?|ed)|order(?:s|ed)?|decision)$/i;
const MAY = /\bmay(?=\s(?!be\sthat\b|have\s))/g;

/** Who asks holds nothing to be so or not. */
const ASKS =
  /\b(?:ask(?:s|ed|ing)?|wonder(?:s|ed|ing)?|(?:want|wish|demand|sought|seek)(?:s|ed|ing)?\sto\sknow|quer(?:y|ies|ied))$/i;
const QUESTION = /^(?:whether|if|why|how|what|when|where|who|which)\s/i;
const OPEN = /\b(?:might|may)\s/g;

/** What the writer adds to another's words, who may hold them for certain. */
const ADDED = /\b(?:allegedly|reportedly)\s/g;

const SUGGESTS = /\b(?:suggest(?:s|ed|ing)?|propos(?:es?|ed|ing)|recommend(?:s|ed|ing)?)$/i;

/** What a cue tells of how sure somebody is. Texts use few, again and again. */
const meant = remembered((cue: string) => {
  const verb = cue.split(/\s+/).findLast((word) => CUES.has(word.toLowerCase()));
  return {
    hedges:
      CUES.get(verb?.toLowerCase() ?? "")?.polarity === "hedges" ||
      /\b(?:allegedly|reportedly|supposedly)\b/i.test(cue),
    shaded: /\b(?:may|might|could|would|appear\w*|seem\w*|likely|possibl[ye]|probabl[ye])\b/i.test(cue),
    rules: RULES.test(cue),
    asks: ASKS.test(cue),
    suggests: SUGGESTS.test(cue),
  };
});

/** A word that may look like a hedge; all that is told here of hedges has one. */
const SHADED = /could|may|might|appear|seem|likely|perhaps|possibly|reportedly|allegedly/i;

const masked = (match: string): string => `${"-".repeat(match.length - 1)} `;

/** True where only what looks like a hedge made it one. */
export function isFirm(text: string, { source, content }: Finding, cue: string): boolean {
  const { hedges, shaded, rules, asks } = meant(cue);
  if (hedges) return false;
  const said = wordsOf(text, content);
  // Content that was cut before its hedge has none.
  if (!hedged(text, { content })) return !shaded;
  if (!SHADED.test(said)) return false;
  const open =
    rules || isNorm(wordsOf(text, source))
      ? MAY
      : asks && (QUESTION.test(said) || /\?[”"’]?$/.test(said))
        ? OPEN
        : null;
  const closed = said.replace(NO_HEDGE, masked);
  const firm = open ? closed.replace(open, masked) : closed;
  // Amid a quotation it is the speaker's own, and of nobody's words it is the only stand; a doubt behind it is theirs, too.
  const isTheirs = /[“”"]|\b(?:may|might)\s/.test(firm) || source.length === 0;
  const bare = isTheirs ? firm : firm.replace(ADDED, masked);
  return bare !== said && !hedged(bare, { content: [{ start: 0, end: bare.length }] });
}

/** "That she contact the clerk", "the boat be sold": what somebody is to do. */
const TO_BE =
  /^(?:that\s)?(?!.*n[’']t\b)(?!.*\b(?:is|are|was|were|to|would|will|could|can|may|might|must|had|has|have)\b.*\bbe\b)(?:[\p{L}’'-]+\s){1,6}?(?:not\s)?be\s/u;
const TO_DO = /^(?:that\s)?(?:he|she|it)\s(?:not\s)?(?<verb>\p{Ll}+)(?=\s|$)/u;
/** Forms that "she" has where it is told what she did or does. */
const DONE =
  /(?:[^s]s|ed)$|^(?:is|was|has|had|can|could|will|would|shall|may|might|must|ought|also|did|went|came|took|got|gave|made|said|told|knew|saw|left|lost|kept|held|ran|stood|won|paid|met|spent|felt|found|thought|brought|caught|bought|sought|taught|fell|began|broke|chose|drew|drove|flew|grew|hid|led|lay|lied|rose|sang|sat|sold|sent|shot|slept|spoke|stole|struck|swam|threw|understood|woke|wore|wrote|became|built|dealt|dug|fed|fought|forgave|forgot|froze|heard|laid|lent|meant|rode|shook|shrank|sank|swore|tore|wept|wound|withdrew|beat|bet|burst|cast|cost|cut|hit|hurt|let|put|quit|read|set|shut|spread|never|only|now|still|simply|not|no|too|probably|possibly|likely)$/;

/** True where what is suggested is something to be done, and nothing that may be so. */
export function advises(cue: string, said: string): boolean {
  if (!meant(cue).suggests) return false;
  // "First suggested it": an idea, which is put forward.
  if (/^(?:it|this|that)[.!?”"’]*$/i.test(said)) return true;
  const verb = TO_DO.exec(said)?.groups?.["verb"];
  return TO_BE.test(said) || (verb !== undefined && !DONE.test(verb));
}
