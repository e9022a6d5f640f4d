// Content that says nothing by itself: whom or what was cited, and that somebody was asked.

import { SOMEBODY } from "../learned/sight/senses.ts";
import type { View } from "../learned/sight/view.ts";
import { namesPaper } from "../via/names.ts";

const HEARING = new Set(["cite", "interview", "quote"]);

/** True of "quoted people familiar with the matter", "citing the Harbour Post": what they said stands elsewhere. */
export function namesOnly(
  view: View,
  cue: readonly number[],
  content: readonly number[],
  words: string,
): boolean {
  if (!cue.some((i) => HEARING.has(view.lemma[i] ?? ""))) return false;
  const top = content.find((i) => !content.includes(view.head[i] ?? -1)) ?? -1;
  const is =
    view.ner[top] === "PERSON" ||
    view.pos[top]?.startsWith("NNP") ||
    SOMEBODY.has(view.meaning[top]?.field ?? -1) ||
    namesPaper(words);
  return is && content.every((i) => (view.quote[i] ?? -1) < 0);
}

/** True of "the mayor denied | that": what is meant was said by somebody else, and stands elsewhere. */
export const pointsOnly = (words: string): boolean => POINTED.test(words);

const POINTED = /^(?:that|this|these|those|it|so|which|as\smuch)$/i;

const ASKED =
  "questions?|requests?|inquir(?:y|ies)|enquir(?:y|ies)|quer(?:y|ies)|messages?|calls?|e-?mails?|voicemails?|letters?|texts?|attempts?|invitations?";
const FOR =
  "(?:for|seeking|requesting|asking\\sfor|to)\\s(?:(?:an?|any|further|additional|more|its|his|her|their)\\s)*(?:comments?|interviews?|responses?|reply|replies|clarification|details?|information|explanations?|answers?)";
const WHEN =
  "(?:(?:on|late|early|by)\\s)*(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:on|in)\\s\\p{Lu}\\p{Ll}+(?:\\s\\d+)?|yesterday|today|overnight|immediately|in\\stime|(?:this|last)\\s\\p{Ll}+|over\\sthe\\sweekend|(?:by|before)\\s(?:deadline|publication))(?:\\s(?:morning|afternoon|evening|night))?";
const FROM =
  '(?:(?:sent|left|put|made|e-?mailed|submitted)\\s)?(?:by|from|with|at|to|via|through)\\s[^,;:“”"]{2,60}|(?:sent|left|made)';
const NOTHING = new RegExp(
  `^(?:to\\s)?(?:(?!about\\b|whether\\b|that\\b|on\\b|over\\b)[\\p{L}\\d-]+\\s){0,4}?(?:(?:lists?|series|number|set)\\sof\\s(?:[\\p{L}\\d-]+\\s){0,2})?(?:${ASKED})(?:\\s${FOR})?(?:,?\\s(?:${FROM}|${WHEN})){0,3}$`,
  "iu",
);
/** Longer content says something; and what is read here can be parted in many ways. */
const LONGEST = 160;
const ABOUT = /\b(?:about|regarding|concerning|whether|why|how|what)\b/i;
/** Verbs that tell what becomes of questions. */
const ANSWERS = new Set(["answer", "decline", "ignore", "refuse", "reply", "respond", "return", "take"]);

/** "Asked | whether he regretted it, Berg shrugged": nobody is told to ask, and nothing is asserted. */
export const asksWhether = (view: View, cue: readonly number[], words: string): boolean =>
  WHETHER.test(words) && cue.some((i) => view.lemma[i] === "ask");

const WHETHER = /^(?:whether|if|why|how|what|who|whom|when|where|which)\b/i;

/** True of "did not reply | to questions", "declined | a request for comment": nothing is told of what they were asked. */
export function asksOnly(view: View, cue: readonly number[], words: string): boolean {
  if (words.length > LONGEST || !cue.some((i) => ANSWERS.has(view.lemma[i] ?? ""))) return false;
  return NOTHING.test(words) && !ABOUT.test(words);
}
