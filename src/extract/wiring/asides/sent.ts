// What tells of a paper in which something was said, and was read as what was said: "said in a statement | that it sent to Rival".

import type { Finding } from "../../../model/attribution.ts";
import type { Span } from "../../../model/span.ts";
import { covered } from "../../learned/sight/hints.ts";
import type { View } from "../../learned/sight/view.ts";
import { mannerOf } from "../../rules/rules.ts";
import { inPlace } from "../inplace.ts";
import { LEADS } from "../leads.ts";
import { standing } from "../near.ts";
import type { Reading } from "../reading.ts";
import { holdsVerb } from "../verbs.ts";

/** "In a statement ", and the "that" behind it where the words read as said begin by the verb. */
const PAPER =
  /\b(?:in|by|through|via|with)\s(?:an?|the|its|his|her|their|one|two)\s(?:[\p{L}’'-]+\s){0,3}?(?:statement|letter|e-?mail|memo|memorandum|message|note|notice|filing|report|post|tweet|paper|speech|leaflet|bulletin|circular|update|video|recording|release|communiqu[eé]|submission|document|text|article|essay|blog)s?,?\s(?<lead>(?:that|which)\s)?$/u;
const FAR = 90;
const BY = "(?:(?:later|then|first|also|since|[\\p{L}]+ly)\\s){0,2}";
const WHO =
  "(?:it|he|she|they|we|I|(?:the|its|his|her|their)\\s[\\p{L}-]+|\\p{Lu}[\\p{L}’'-]*(?:\\s\\p{Lu}[\\p{L}’'-]*){0,2})";
const DONE = "(?:[\\p{L}]+ed|sent|seen|made|shown|given|written|read|put|shown|drawn\\sup|handed|meant)";
/** Verbs that need something for an object, so that where none stands behind them it is the paper. */
const NEEDS =
  "sent|sends|posted|issued|issues|released|publishe[ds]|circulated|distributed|uploaded|deleted|forwarded|leaked|emailed|e-mailed|made\\spublic|put\\sout|put\\sonline|addressed|shared|handed";
/** Verbs that may do without: they tell of the paper where something else is what was said. */
const MAY =
  "wrote|written|gave|given|made|read|delivered|signed|filed|submitted|recorded|tweeted|filmed|drew\\sup|drawn\\sup";
/** No object stands behind the verb: it ends there, or goes on with how, where, when or to whom. */
const OPEN =
  "(?:\\s(?:out|over|round|around|back|later|earlier|yesterday|today|online|[\\p{L}]+ly))*(?=$|[.,;:!?)]|\\s(?:to|on|in|at|by|via|through|with|after|before|during|from|among|across|late|early|(?:last|this)\\s(?:week|month|year|morning|afternoon|evening|night|spring|summer|autumn|winter|\\p{Lu}))\\b|\\sthat\\s(?:an?|the|it|he|she|they|we|there|its|his|her|their|no|all|\\d|\\p{Lu}|\\p{Ll}+s\\s))";
const HAS = "(?:(?:has|have|had)\\s)?";
const TELLS = new RegExp(
  `^(?:which\\s|that\\s(?:(?<sure>(?:was|were|is|are|(?:has|have|had)\\sbeen)\\s${BY}${DONE}\\b|${WHO}\\s${HAS}${BY}(?:${NEEDS})${OPEN})|${WHO}\\s${HAS}${BY}(?:${MAY})${OPEN}))`,
  "u",
);
/** What was said after all, behind the words that tell of the paper. */
const SAID =
  /^(?:that|which)\s[^;:“”"]{4,140}?(?:,?\s(?=that\s(?:an?|the|it|he|she|they|we|there|its|his|her|their|no|all|\d|\p{Lu}|\p{Ll}+s\s))|(?::|,)?\s(?=[“"]))/u;
/** Firms post losses, and what stands so far behind its verb may be an object still. */
const OBJECT = /\s(?:what|everything|whatever)\s|\b(?:loss|losses|profits?|gains?|revenues?|sales)\b/;

/** Findings in which only what was said is content, of which a sentence may begin by it; none of those that then say nothing. */
export function withoutSent(
  { text, view, quotes }: Reading,
  findings: readonly Finding[],
): readonly Finding[] {
  const isFree = (span: Span) => standing(findings).touching([span]).length === 0;
  return inPlace(findings, (finding) => {
    const content = saidIn(text, view, finding, isFree);
    if (content === null) return finding;
    return content.length === 0 ? null : { ...finding, content, manner: mannerOf(content, quotes) };
  });
}

/** What was said by a finding whose content begins with what tells of a paper; null where it does not. */
function saidIn(
  text: string,
  view: View,
  { source, cue, content }: Finding,
  isFree: (span: Span) => boolean,
): readonly Span[] | null {
  const verb = cue.at(-1);
  const k = content.findIndex(({ start }) => start >= (verb?.end ?? Infinity));
  const told = content[k];
  // No word for a paper ends so, as most verbs do.
  const paper =
    told && text[told.start - 2] !== "d"
      ? PAPER.exec(text.slice(Math.max(0, told.start - FAR), told.start))
      : null;
  if (!verb || !told || !paper) return null;
  const start = told.start - (paper.groups?.["lead"] ?? "").length;
  const words = text.slice(start, told.end);
  const tells = TELLS.exec(words);
  if (!tells) return null;
  const others = content.filter((_, i) => i !== k);
  const lead = SAID.exec(words)?.[0];
  if (lead !== undefined) return [...others, { start: start + lead.length, end: told.end }];
  const sure = words.startsWith("which ") || tells.groups?.["sure"] !== undefined;
  if (others.length > 0) return others;
  if (!sure || OBJECT.test(words)) return null;
  const front = frontOf(text, view, Math.min(source[0]?.start ?? verb.start, verb.start));
  return front && isFree(front) ? [front] : [];
}

/** The clause that a sentence begins by, up to the comma before who says it. */
function frontOf(text: string, view: View, from: number): Span | null {
  if (text.slice(from - 2, from) !== ", ") return null;
  const [token] = covered(view, [{ start: from, end: from + 1 }]);
  const start = token === undefined ? from : (view.start[view.from[view.sentence[token] ?? 0] ?? 0] ?? from);
  const front: Span = { start, end: from - 2 };
  return holdsVerb(view, front) && !LEADING.test(text.slice(front.start, front.end)) ? front : null;
}

const LEADING = new RegExp(`^(?:${LEADS})\\s`, "u");
