// Who is told to say it between commas, or behind the last: ", an appeals court has ruled, but …", ", as Lind likes to point out, …",
// ", or so her coach keeps saying", ", thinks retired umpire Des Malloy".

import type { Finding } from "../../../model/attribution.ts";
import type { Sentence } from "../../../model/document.ts";
import type { Span } from "../../../model/span.ts";
import { sought } from "../../../text/sought.ts";
import { holds, overlaps } from "../../../text/span.ts";
import { leadOf } from "../../lead.ts";
import { covered } from "../../learned/sight/hints.ts";
import type { View } from "../../learned/sight/view.ts";
import { goesOn } from "../edges/resumed.ts";
import { LED } from "../leads.ts";
import { DOUBT, made, reserve } from "../made.ts";
import { standing } from "../near.ts";
import type { Reading } from "../reading.ts";
import { isSomebody } from "../somebody.ts";
import { holdsVerb, isVerb } from "../verbs.ts";

const SAY =
  "say|state|note|add|explain|argue|insist|claim|warn|concede|admit|acknowledge|observe|remark|reckon|complain|contend|maintain|estimate|predict|suggest|believe|think|fear|suspect|guess|calculate|rule|hold|find|conclude|decide|confirm|announce|report|recall|stress|write|joke|quip|muse|whisper|allege|counter|recount|lament|caution|figure|grumble|sniff|murmur|swear";
const VERBS = new Set(SAY.split("|"));
/** What is in all their forms but those in "-ing", and in what somebody says again and again. */
const HAS_VERB = sought(
  ...VERBS,
  ...[
    "sai",
    "held",
    "found",
    "thought",
    "wrot",
    "writ",
    "swor",
    "point",
    "repeat",
    "tell",
    "remind",
    "boast",
    "put it",
  ],
);
const COMMA = sought(", ");
const INGS = 'saying|insisting|repeating|claiming|pointing\\sout|(?:telling|reminding)\\s[^,;:“”"]{2,40}';
const BASES =
  'say|insist|claim|joke|boast|recall|note|point\\sout|put\\sit|(?:tell|remind)\\s[^,;:“”"]{2,40}';
/** What somebody says again and again. */
const AGAIN = new RegExp(
  `^(?<who>[^;:“”"]{2,90}?),?\\s(?<cue>(?:keeps?|kept)\\s(?:on\\s)?(?:${INGS})|(?:likes?|liked|loves?|loved|used|prefers?|preferred)\\sto\\s(?:${BASES})|never\\stires?\\sof\\s(?:${INGS})|(?:is|are|was|were)\\s(?:fond|proud)\\sof\\s(?:${INGS})|(?:is|are|was|were)\\s(?:quick|keen|at\\spains|happy|careful)\\sto\\s(?:${BASES}))$`,
  "u",
);
const WHEN =
  /^(?:\s(?:on|in|at|last|this|late|early|earlier|later|yesterday|today|afterwards|this)\b[^,;:“”"]{0,40})?$/u;
const AUXILIARY = /^(?:has|have|had|also|later|since|now|already|once)$/;
const BOUND = /^(?:[,;:—–]|--)$/;
const isBound = (word: string): boolean => word.length <= 2 && BOUND.test(word);
const ANSWER =
  /^(?:Not|No|Yes|Hardly|Scarcely|Perhaps|Maybe|Probably|Possibly|Never|Nonsense|Rubbish|Absolutely|Certainly|Of\scourse)(?:\s[\p{Ll}’'-]+){0,4}$/u;
const GOES_ON = /^(?:and|but|yet|is|are|was|were|has|have|had|will|would|can|could|may|might|must|should)$/;
const APPOSED = /^(?:who|an?|the|of|from|chief|head|director|professor)$/;
const MAY =
  /,\s(?:(?:or\sso|as)\s|[^,;:“”"]{2,90}\s(?:\p{Ll}+(?:ed|s)|said|held|found|thought|wrote)\b|\p{Ll}+(?:s|ed)\s)/u;

interface Tag {
  readonly how: "as" | "so" | "plain" | "turned";
  readonly source: Span;
  readonly cue: Span;
}

/** Findings with those that a sentence names between commas where nobody was found by their verb. */
export function withTagged(
  { text, sentences, view }: Reading,
  findings: readonly Finding[],
): readonly Finding[] {
  let out = findings;
  for (const sentence of sentences) {
    if (!sentence.has(COMMA) || !sentence.has(HAS_VERB)) continue;
    const { words } = sentence;
    if (!MAY.test(words) || words.includes("''")) continue;
    const near = standing(findings).touching([sentence]);
    const found = taggedIn(text, sentence, view, near);
    if (!found) continue;
    out = [...out.filter((one) => !found.gone.includes(one)), found.finding];
  }
  return out;
}

function taggedIn(
  text: string,
  sentence: Sentence,
  view: View,
  near: readonly Finding[],
): { finding: Finding; gone: Finding[] } | null {
  const start = sentence.start + leadOf(text, sentence);
  const tokens = covered(view, [{ start, end: sentence.end }]);
  const bounds = tokens.filter((i) => isBound(view.word[i] ?? "") && (view.quote[i] ?? -1) < 0);
  const stop = /[.!?]/.test(text[sentence.end - 1] ?? "") ? sentence.end - 1 : sentence.end;
  for (const [k, comma] of bounds.entries()) {
    if (view.word[comma] !== ",") continue;
    const from = (view.end[comma] ?? 0) + 1;
    const next = bounds[k + 1];
    const isSo = /^or\s(?:at\sleast\s)?so\s/.test(text.slice(from, from + 16));
    const to = next === undefined || isSo ? stop : (view.start[next] ?? stop);
    const tag = tagOf(text, view, { start: from, end: to }, isSo ? undefined : next);
    if (!tag) continue;
    const words: Span = { start: from, end: tag.how === "turned" ? tag.source.end : to };
    const cut = text.slice(start, view.start[comma]).search(/[;:]\s[^;:]*$/);
    const lead: Span = { start: cut < 0 ? start : start + cut + 2, end: view.start[comma] ?? from };
    const rest: Span = { start: Math.min(words.end + 2, stop), end: stop };
    // What another says behind it is no part of it.
    const free = !near.some((one) => one.confidence >= DOUBT && one.cue.some((span) => overlaps(span, rest)));
    const content = contentOf(text, view, tag, lead, rest, free && text[words.end] === ",");
    if (!content) continue;
    // What was read of the tag alone, or by nobody, is nothing that was said.
    const own = near.filter((one) => one.cue.some((span) => overlaps(span, words)));
    const others = near.filter((one) => !own.includes(one));
    const isOther = (one: Finding) =>
      one.source.length > 0 &&
      one.content[0]?.start !== tag.source.start &&
      !one.content.every((span) => holds(words, span));
    if (own.some(isOther)) return null;
    if (others.some(({ source, via }) => [...source, ...via].some((span) => overlaps(span, words))))
      return null;
    if (near.some(({ manner }) => manner === "direct")) return null;
    const whole = others.filter((one) => isWhole(text, one, lead, content));
    if (whole.some(({ confidence }) => confidence >= DOUBT)) return null;
    const finding = made(tag.source, tag.cue, content, {
      polarity: reserve(text, content),
    });
    return { finding, gone: [...own, ...whole] };
  }
  return null;
}

/** True of a reading of the sentence as what its own subject said. */
function isWhole(text: string, { source, cue }: Finding, lead: Span, content: readonly Span[]): boolean {
  const [who, verb] = [source[0], cue[0]];
  if (!cue.some((span) => content.some((one) => overlaps(one, span)))) return false;
  if (!who || !verb) return true;
  return who.start === lead.start && !/\b(?:who|which|that)\s/.test(text.slice(who.end, verb.start));
}

/** Who says it by which verb, by words between commas that tell no more; null for others. */
function tagOf(text: string, view: View, span: Span, next: number | undefined): Tag | null {
  const words = text.slice(span.start, span.end);
  const opens = /^(?:(?<so>or(?:\sat\sleast)?\sso)|(?<as>as))\s/.exec(words);
  const how = opens?.groups?.["so"] !== undefined ? "so" : opens ? "as" : "plain";
  const from = span.start + (opens?.[0].length ?? 0);
  const again = AGAIN.exec(text.slice(from, span.end))?.groups;
  if (again) {
    const source: Span = { start: from, end: from + (again["who"] ?? "").length };
    const cue: Span = { start: span.end - (again["cue"] ?? "").length, end: span.end };
    return isSomebody(view, source, true) ? { how, source, cue } : null;
  }
  const tokens = covered(view, [{ start: from, end: span.end }]);
  const at = tokens.findIndex(
    (i, k) => k > 0 && isSaying(view, i) && WHEN.test(text.slice(view.end[lastOf(view, i)], span.end)),
  );
  if (at > 0) {
    let first = at;
    while (first > 0 && AUXILIARY.test(view.word[tokens[first - 1] ?? -1] ?? "")) first -= 1;
    const last = view.word[tokens[first - 1] ?? -1] === "," ? first - 2 : first - 1;
    const source: Span = { start: from, end: view.end[tokens[last] ?? -1] ?? from };
    const cue: Span = {
      start: view.start[tokens[first] ?? -1] ?? from,
      end: view.end[lastOf(view, tokens[at] ?? -1)] ?? from,
    };
    // "Calling friends to | say": no subject.
    const isSubject =
      !/^VB/.test(view.pos[tokens[0] ?? -1] ?? "") && view.pos[tokens[first - 1] ?? -1] !== "TO";
    return isSubject && isSomebody(view, source, true) ? { how, source, cue } : null;
  }
  const [verb = -1] = tokens;
  if (how !== "plain" || tokens.length < 2 || !isSaying(view, verb)) return null;
  // "Found it, | reported | it to the police, and left".
  if (/^(?:it|him|her|them|us|me|itself)$/.test(view.word[tokens[1] ?? -1] ?? "")) return null;
  if (next !== undefined && view.word[next] !== ",") return null;
  const end = next === undefined ? span.end : behind(text, view, next);
  const source: Span = { start: (view.end[verb] ?? from) + 1, end };
  const name: Span = { start: source.start, end: span.end };
  return isSomebody(view, name, true)
    ? { how: "turned", source, cue: { start: from, end: view.end[verb] ?? from } }
    : null;
}

/** Where what is told beside a name that ends at a comma ends: at the comma where the sentence goes on, or with the sentence. */
function behind(text: string, view: View, comma: number): number {
  const to = view.from[(view.sentence[comma] ?? 0) + 1] ?? view.size;
  const stop = view.end[to - 1] ?? 0;
  const end = /[.!?]/.test(text[stop - 1] ?? "") ? stop - 1 : stop;
  let i = comma + 1;
  while (i < to && /^NNP/.test(view.pos[i] ?? "")) i += 1;
  // "Its lead author, | Tor Vik |, but".
  if (i > comma + 1 && (i >= to - 1 || view.word[i] === ",")) return view.end[i - 1] ?? end;
  if (!APPOSED.test(view.word[comma + 1] ?? "")) return view.start[comma] ?? end;
  while (i < to && view.word[i] !== ",") i += 1;
  return i < to && GOES_ON.test(view.word[i + 1] ?? "") ? (view.start[i] ?? end) : end;
}

/** "Points | out". */
const lastOf = ({ lemma, word }: View, i: number): number =>
  lemma[i] === "point" && word[i + 1] === "out" ? i + 1 : i;

const isSaying = (view: View, i: number): boolean =>
  /^(?:VB[DNPZ]|NNS)$/.test(view.pos[i] ?? "") && (VERBS.has(view.lemma[i] ?? "") || lastOf(view, i) > i);

/** True of words that begin by a verb, "never last". */
function isPredicate(view: View, span: Span): boolean {
  const tokens = covered(view, [span]).filter((i) => !/^RB/.test(view.pos[i] ?? ""));
  return isVerb(view, tokens[0] ?? -1);
}

/** What somebody says on one side of who it is, or on both; null where neither is a clause. */
function contentOf(
  text: string,
  view: View,
  { how, source }: Tag,
  lead: Span,
  rest: Span,
  isAmid: boolean,
): Span[] | null {
  const words = text.slice(lead.start, lead.end);
  const more = rest.end - rest.start > 3 && isAmid;
  if (how === "turned" && ANSWER.test(words)) return [lead];
  if (LED.test(words) || words.length < 6) return null;
  // "Its chairman, Ola Berg, said the maker, Lumen, had paid": a name beside whoever speaks stands before the verb.
  if (!holdsVerb(view, lead))
    return more && isPredicate(view, rest) && !words.includes(",") ? [lead, rest] : null;
  if (more && (how === "as" || goesOn(text, view, lead, rest, source))) return [lead, rest];
  return [lead];
}
