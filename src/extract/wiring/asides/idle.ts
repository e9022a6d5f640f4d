// What looks as if somebody said it, and nobody does: "riders who can show that …", "the merger, announced in May, would …", "no group
// claimed responsibility".

import type { Finding } from "../../../model/attribution.ts";
import type { Span } from "../../../model/span.ts";
import { wordsOf } from "../../../text/span.ts";
import { anew } from "../../anew.ts";

/** What whoever is meant has to be able to do: nobody has done it. */
const ABLE = /^(?:also\s)?(?:can|could)\s(?:\p{Ll}+ly\s)?(?:show|prove|demonstrate|establish|document)$/u;
const WHOEVER = /^(?:who|that|which|(?:anyone|anybody|those|someone|people)\swho)$/i;
/** "The merger, | announced | in January, would …": what was done to the subject. */
const DONE = /^(?:(?:first|jointly|just)\s)?(?:announced|unveiled|agreed|approved|launched|signed|outlined)$/;
const PREDICATE =
  /^(?:is|are|was|were|has|have|had|will|would|could|can|may|might|must|should|does|did|\p{Ll}+s)\s/u;
const VOTES = /^(?:\d[\d,]*|a|an|\p{Ll}+)\s(?:votes?|majority|margin)$/u;
const TIMES =
  /^(?:the|an?)\s(?:first|second|third|fourth|fifth|sixth|last|next|only|\d+(?:st|nd|rd|th))\s(?:straight\s|consecutive\s)?(?:time|day|week|month|year|quarter|season)\b[^,;:“”"]{0,40}$/;
/** "Lind, | asked about | the leak, said". */
const ASKED = /^asked(?:\s(?:about|whether|if|on))?$/;
const NO_ONE = /^(?:no|nobody|none)\b/i;
const RESPONSIBILITY = /^responsibility\b/;
/** Where or how it was claimed. */
const WHERE =
  /\s(?:on\s(?:its|his|her|their|the|an?)\s(?:[\p{L}-]+\s){0,3}?(?:website|site|blog|channel|account|page|forum|feed|app)|in\s(?:an?|its|the|online)\s(?:[\p{L}-]+\s){0,3}?(?:statement|message|post|video|communiqu[eé]|recording|note|claim)|on\s(?:Telegram|X|Twitter|Facebook|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday))\b.*$/su;

/** "She did not see | it brake": what the senses missed. */
const SENSES = /(?:\bnot|n[’']t|\bnever)\s(?:see|hear|notice|feel|watch|spot|seen|heard|noticed|felt)$/i;
const SENSED =
  /^(?:it|him|her|them|me|us|you|(?:the|an?|his|her|its|their|any)\s\p{Ll}+)\s(?!(?:as|in|on|at|of|for|to|that|with|either|again|before|since|when|until|who|which)\b)\p{Ll}+(?:\s(?:in|off|out|up|down|away|over|again|at\sall))?$/u;

/** "Owners | see | it differently": what they see comes behind it. */
const SEES = /^(?:\p{Ll}+\s)?(?:sees?|saw|views?|viewed)$/u;
const OTHERWISE =
  /^(?:it|things|this|that|the\s(?:matter|issue|situation|case))\s(?:(?:very|quite|rather|somewhat|a\s\p{Ll}+)\s)?(?:differently|otherwise|another\sway|the\ssame\sway|alike)[.,;:]?$/u;

/** The shortest of what they are able to do and of what they miss. */
const SHOWS = "can show".length;
const SENSE = "not see".length;

/** A finding of what somebody says; null where nobody says it. */
export function uttered(text: string, finding: Finding): Finding | null {
  const [source, cue, said] = [finding.source[0], finding.cue[0], finding.content[0]];
  if (!cue || !said) return finding;
  const verb = wordsOf(text, finding.cue);
  if (isCounted(text, source, verb, text.slice(said.start, said.end))) return null;
  if (finding.manner === "direct") return finding;
  // "The lawyer, who could show that": of one who is known it is told that they did.
  if (source && verb.length >= SHOWS && ABLE.test(verb) && WHOEVER.test(text.slice(source.start, source.end)))
    if (text[source.start - 2] !== ",") return null;
  if (source && isTold(text, source, cue, said)) return null;
  if (SEES.test(verb) && OTHERWISE.test(text.slice(said.start, said.end))) return null;
  if (verb.length >= SENSE && SENSES.test(verb) && SENSED.test(text.slice(said.start, said.end))) return null;
  if (source && ASKED.test(verb)) return asked(text, finding, source, cue, said);
  const words = text.slice(said.start, said.end);
  if (
    !words.startsWith("responsibility") ||
    !RESPONSIBILITY.test(words) ||
    !/\b(?:claim|accept|tak|took)/.test(verb)
  )
    return finding;
  if (source && NO_ONE.test(text.slice(source.start, source.end))) return null;
  const at = words.search(WHERE);
  return at > 0
    ? anew(finding, { content: [{ start: said.start, end: said.start + at }, ...finding.content.slice(1)] })
    : finding;
}

/** True of what was counted, and of whoever "said" is taken for: "its | forecast for | the second time", "| 212 votes | passed by". */
function isCounted(text: string, source: Span | undefined, verb: string, said: string): boolean {
  const who = source ? text.slice(source.start, source.end) : "";
  if (/^(?:said|says)\s/.test(who) || (verb.endsWith("by") && /\sby$/.test(verb) && VOTES.test(who)))
    return true;
  return verb.endsWith("for") && /\sfor$/.test(verb) && TIMES.test(said);
}

/** "Lind, | asked | about the leak, said": it is she who was asked, as "Lind, a teacher, | asked | why" is not. */
function asked(text: string, finding: Finding, source: Span, cue: Span, said: Span): Finding {
  const apart = text.slice(source.end, cue.start) === ", " && finding.via.length === 0;
  if (!apart || text.slice(source.start, source.end).includes(",")) return finding;
  const end = text.slice(said.start, said.end).search(/,\s\p{Ll}+(?:ed|d|s)\b/u);
  if (end < 0 && text[said.end] !== ",") return finding;
  const own = end > 0 ? { start: said.start, end: said.start + end } : said;
  return anew(finding, { source: [], content: [own, ...finding.content.slice(1)], via: [source] });
}

/** True of a participle between the commas behind a subject, with the subject's own verb taken for what was said. */
const isTold = (text: string, source: Span, cue: Span, said: Span): boolean =>
  text.slice(source.end, cue.start) === ", " &&
  DONE.test(text.slice(cue.start, cue.end)) &&
  text.slice(said.start - 2, said.start) === ", " &&
  PREDICATE.test(text.slice(said.start, said.end));
