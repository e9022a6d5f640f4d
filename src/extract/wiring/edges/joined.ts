// The writer's clause that goes on behind what somebody said: "praised the crew | and the boat sailed at noon", "said it would come, | but
// he gave no details".

import type { Finding } from "../../../model/attribution.ts";
import type { Span } from "../../../model/span.ts";
import { wordsOf } from "../../../text/span.ts";
import { anew } from "../../anew.ts";
import { covered } from "../../learned/sight/hints.ts";
import type { View } from "../../learned/sight/view.ts";
import { isVerb } from "../verbs.ts";

/** Verbs that take nouns and no clause of their own: whatever has a subject and a verb behind their noun is another's. */
const TAKES_NOUN =
  /\b(?:accus(?:e[sd]?|ing)|admit(?:s|ted|ting)?\sto|apologi[sz](?:e[sd]?|ing)\sfor|blam(?:e[sd]?|ing)|call(?:s|ed|ing)?\sfor|condemn(?:s|ed|ing)?|confess(?:es|ed|ing)?(?:\sto)?|critici[sz](?:e[sd]?|ing)|demand(?:s|ed|ing)|denounc(?:e[sd]?|ing)|describ(?:e[sd]?|ing)|dubbed|hail(?:s|ed|ing)?|laud(?:s|ed|ing)?|plead(?:ed|s|ing)?(?:\snot)?\sguilty(?:\sto)?|prais(?:e[sd]?|ing)|slam(?:s|med|ming)?|thank(?:s|ed|ing)?|welcom(?:e[sd]?|ing))$/i;
/** What "admitted" governs: "| to the fire". */
const ADMITS = /\b(?:admit(?:s|ted|ting)?|confess(?:es|ed|ing)?)$/i;
const JOINS = /^(?:and|but|while|so)$/;
/** What begins a clause that belongs to a noun, of which two may be the subject: "the ban that | Lind and the council | passed". */
const INNER = /^(?:that|who|whom|whose|which|what|how|why|when|where|because|if|whether|than)$/;

const NO =
  "(?:any\\s|no\\s|further\\s|more\\s|other\\s|additional\\s|immediate\\s|exact\\s|specific\\s|many\\s|a\\s|an\\s|the\\s)*";
const WHAT =
  "(?:answers?|comment|dates?|details?|evidence|examples?|explanation|figures?|information|names?|numbers?|proof|reasons?|specifics|timeframe|timeline|timetable)";
/** ", but he gave no details": the writer tells what was left unsaid. */
const UNTOLD = new RegExp(
  `,?\\s(?:and|but|though|although)\\s(?:(?:he|she|it|they)\\s)?(?:(?:gave|gives|offered|offers|provided|provides|cited|cites)\\sno\\s${NO}${WHAT}\\b|did(?:\\snot|n[’']t)\\s(?:\\p{Ll}+ly\\s)?(?:elaborate\\b|say\\s(?:when|who|how|why|where|what|whether|if|which)\\b|go\\sinto\\sdetails?\\b|(?:give|offer|provide|cite|name|specify|identify|disclose)\\s${NO}${WHAT}\\b|(?:specify|disclose|identify)\\s)|declined\\sto\\s(?:say|elaborate|comment|give|name|identify|provide|specify|discuss|answer)\\b|refused\\sto\\s(?:say|elaborate|comment)\\b)`,
  "u",
);
const MAY = /\b(?:no|n[o’']t|declined|refused)\b/;

/** A finding without the clause of the writer that was read as the end of what was said. */
export function withoutJoined(text: string, view: View, finding: Finding): Finding {
  const said = finding.content.at(-1);
  const cue = finding.cue.at(-1);
  if (!said || !cue || finding.manner === "direct") return finding;
  const end = untoldAt(text, view, said) ?? clauseAt(text, view, finding, said);
  if (end === null || end <= said.start) return finding;
  return anew(finding, { content: [...finding.content.slice(0, -1), { start: said.start, end }] });
}

/** Where the words for what was left unsaid begin; null where there are none, or in what is quoted. */
function untoldAt(text: string, view: View, said: Span): number | null {
  const words = text.slice(said.start, said.end);
  if (!MAY.test(words)) return null;
  const match = UNTOLD.exec(words);
  if (!match) return null;
  const [joins = -1] = covered(view, [{ start: said.start + match.index + 1, end: said.end }]);
  return (view.quote[joins] ?? -1) >= 0 ? null : said.start + match.index;
}

/** Where a clause of its own begins behind the noun of a verb that takes no more; null where none does. */
function clauseAt(text: string, view: View, { cue, content }: Finding, said: Span): number | null {
  const [verb, more] = cue;
  if (!verb || more || content.length !== 1 || said.start !== verb.end + 1) return null;
  const words = wordsOf(text, cue);
  const noun = TAKES_NOUN.test(words) || (ADMITS.test(words) && /^to\s/.test(wordsOf(text, [said])));
  if (!noun) return null;
  const tokens = covered(view, [said]);
  const at = tokens.findIndex((i) => isVerb(view, i) && (view.quote[i] ?? -1) < 0);
  const joins = tokens.slice(0, Math.max(0, at)).findLastIndex((i) => JOINS.test(view.word[i] ?? ""));
  if (joins < 2 || tokens.slice(0, at).some((i) => isInner(view, i))) return null;
  // "The way | the mayor and the council | voted": a subject right behind a noun begins a clause about it.
  const about = ({ pos }: View, i: number) =>
    /^NNS?$/.test(pos[i - 1] ?? "") && /^(?:DT|NNP|PRP)/.test(pos[i] ?? "");
  if (tokens.slice(1, joins).some((i) => about(view, i))) return null;
  if (!isSubject(view, tokens.slice(joins + 1, at))) return null;
  const last = tokens[joins - 1] ?? 0;
  return view.end[view.word[last] === "," ? last - 1 : last] ?? null;
}

const isInner = ({ word, pos }: View, token: number): boolean =>
  INNER.test(word[token] ?? "") && /^(?:W|IN)/.test(pos[token] ?? "");

/** True of words that are no more than the subject of a verb, with when it was before them: "the jury", "on Friday she". */
function isSubject({ word, pos }: View, tokens: readonly number[]): boolean {
  const comma = tokens.findLastIndex((i) => word[i] === ",");
  const who = tokens.slice(comma + 1).filter((i) => !/^RB/.test(pos[i] ?? ""));
  const tags = who.map((i) => pos[i] ?? "").join(" ");
  return /^(?:PRP|EX|NNPS?(?: NNPS?)*|(?:(?:DT|PRP\$|CD) )?(?:(?:JJ[RS]?|VBN|CD) )*NNS?(?: NNS?)*)$/.test(
    tags,
  );
}
