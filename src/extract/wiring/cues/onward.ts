// What the same one says by a further verb that can be no one's but theirs: "confirmed that all dates were off | and said fans
// would be paid", "denied firing the gun | but maintains he never meant to", "said it was a poor guide, | though he thought …".

import type { Finding } from "../../../model/attribution.ts";
import type { Span } from "../../../model/span.ts";
import { sought } from "../../../text/sought.ts";
import { trimmed } from "../../../text/span.ts";
import { covered } from "../../learned/sight/hints.ts";
import { kidsOf, type View } from "../../learned/sight/view.ts";
import { Places } from "../../quotes/places.ts";
import { CUES } from "../../rules/lexicon.ts";
import { mayHear } from "../../via/names.ts";
import { inPlace } from "../inplace.ts";
import { reserve } from "../made.ts";
import { type Reading, sentenceWith } from "../reading.ts";
import { isSomebody } from "../somebody.ts";
import { isVerb } from "../verbs.ts";

const JOINS = /\s(?:and|but|though|although|while|yet)\s/;
const HAS_JOINT = sought(" and ", " but ", " though ", " although ", " while ", " yet ");
const JOINTS = new Set(["and", "but", "though", "although", "while", "yet"]);
/** Verbs of somebody who is named again by a pronoun, which need not be of saying: "though he thought". */
const HOLDS = /^(?:say|think|believe|feel|doubt|expect|hope|fear|suspect)$/;
/** Verbs by which somebody says one thing more. */
const SAYS = new Set(
  `accuse acknowledge add admit advise allege announce apologise apologize argue ask assert assure blame blast boast
  caution claim clarify complain concede conclude condemn confirm contend contradict credit criticise criticize declare defend
  demand denounce deny describe disclose dismiss dispute emphasise emphasize estimate explain hail insist joke lament laud
  maintain note observe pledge praise predict promise question quip rebut refute reiterate reject remark remind repeat
  respond reveal say slam speculate stress suggest tell thank threaten urge vow warn wonder`.split(/\s+/),
);
/** Those that say it with these words behind them alone; what one feels or hints at is read by its words alone elsewhere. */
const WITH: ReadonlyMap<string, RegExp> = new Map(
  Object.entries({
    appeal: /^\s(?:for|to)\s/,
    call: /^\s(?:on|for)\s/,
    decline: /^\sto\s/,
    point: /^\s(?:out|to)\s/,
    refuse: /^\sto\s/,
    write: /^\s(?:that|in|[“"])/,
  }),
);
/** "And did not | rule out": a stand as well. */
const NOT =
  /^(?:does|did|would|could|has|have)\snot\s(?:rule[d]?\sout|comment(?:ed)?|elaborate[d]?|apologi[sz]e|answer|discuss|say|name|give|specify)(?=\s)/;
/** What they are doing about it: "and are | asking anyone who saw it to call". */
const DOING =
  /^(?:is|are)\s(?:(?:also|now)\s)?(?:asking|urging|advising|warning|demanding|calling\s(?:on|for)|appealing\s(?:for|to))(?=\s)/;
/** Who hears it, where the verb needs one: "told | relatives | to call", "reminded | them | that". */
const HEARD =
  /^(?<whom>(?:[\p{L}\d’'.&-]+\s){0,6}?[\p{L}\d’'.&-]+)\s(?=(?:that|to|not\sto|he|she|they|it|there|how|why|what|when|whether|if|the|his|her|their|its)\s)/u;
/** What an object begins with. */
const OBJECT = /^(?:DT|PRP\$?|NN.*)$/;
/** So much is said before anything more is. */
const LEAST = 8;

/** Findings with what the same one says by further verbs amid what was taken for one content. */
export function withOnward(reading: Reading, findings: readonly Finding[]): readonly Finding[] {
  const cues = new Places(findings, ({ cue }) => cue);
  return inPlace(findings, (finding) => parted(reading, finding, cues));
}

function parted(reading: Reading, finding: Finding, cues: Places<Finding>): Finding | readonly Finding[] {
  const { text, view, sentences, quotes } = reading;
  const last = finding.content.at(-1);
  const cue = finding.cue.at(-1);
  if (!last || !cue || finding.source.length === 0 || last.start < cue.end || finding.manner === "direct")
    return finding;
  const sentence = sentenceWith(sentences, last);
  if (sentence && !sentence.has(HAS_JOINT)) return finding;
  if (!JOINS.test(text.slice(last.start, last.end))) return finding;
  for (const joint of covered(view, [last])) {
    const at = view.start[joint] ?? 0;
    if (!JOINTS.has(view.word[joint] ?? "") || at < last.start + LEAST) continue;
    const who = isPronounBehind(view, joint) ? joint + 1 : null;
    if (who === null && !/^(?:and|but)$/.test(view.word[joint] ?? "")) continue;
    const told = sayingBehind(text, view, who ?? joint, who !== null);
    if (!told || told.end >= last.end || quotes.touching([told]).length > 0) continue;
    const length = text.slice(last.start, at).replace(/[\s,;–—-]+$/, "").length;
    const before: Span = { start: last.start, end: last.start + length };
    if (who === null && !isSpeakers(view, finding.cue, before, told)) continue;
    const own = { ...finding, content: [...finding.content.slice(0, -1), before] };
    // What was read of that verb already ends what was said before it all the same.
    if (cues.touching([told]).length > 0) return own;
    const said = trimmed(text, { start: told.end, end: last.end });
    const next = further(text, finding, told, said);
    const source = who === null ? next.source : [{ start: view.start[who] ?? 0, end: view.end[who] ?? 0 }];
    return [own, parted(reading, { ...next, source }, cues)].flat();
  }
  return finding;
}

/** True of "…, but | he": what is set against what was said, and who it is of. */
const isPronounBehind = (view: View, joint: number): boolean =>
  view.word[joint] !== "and" &&
  view.word[joint - 1] === "," &&
  /^(?:he|she|it|they)$/.test(view.word[joint + 1] ?? "");

/** The verb of saying right behind what joins it to another, with what stands before it; null where none does. */
function sayingBehind(text: string, view: View, before: number, holds: boolean): Span | null {
  const from = before + 1;
  const start = view.start[from] ?? 0;
  const near = text.slice(start, start + 40);
  const form = NOT.exec(near) ?? DOING.exec(near);
  if (form) return { start, end: start + form[0].length };
  let verb = from;
  while (/^RB/.test(view.pos[verb] ?? "") || /^ha(?:s|ve)$/.test(view.word[verb] ?? "")) verb += 1;
  if (!/^VB[DPZN]$/.test(view.pos[verb] ?? "") || /ing$/.test(view.word[verb] ?? "")) return null;
  const lemma = view.lemma[verb] ?? "";
  const end = view.end[verb] ?? 0;
  const says =
    WITH.get(lemma)?.test(text.slice(end, end + 40)) ?? (SAYS.has(lemma) || (holds && HOLDS.test(lemma)));
  return says ? { start, end } : null;
}

function further(text: string, finding: Finding, told: Span, behind: Span): Finding {
  const verb = text.slice(told.start, told.end);
  const known = CUES.get(verb.split(" ").at(-1) ?? "");
  const whom =
    known?.frame === "tell" ? HEARD.exec(text.slice(behind.start, behind.end))?.groups?.["whom"] : undefined;
  const hears = whom !== undefined && mayHear(whom);
  const via = hears ? [{ start: behind.start, end: behind.start + whom.length }] : [];
  const said = hears ? trimmed(text, { start: behind.start + whom.length, end: behind.end }) : behind;
  const stand = known?.polarity ?? "asserts";
  return {
    ...finding,
    cue: [told],
    content: [said],
    via,
    manner: "indirect",
    act: "statement",
    polarity: /(?:^|\s)(?:declin|refus)(?:es?|ed)$|\snot\s/.test(verb)
      ? "declines"
      : stand === "asserts"
        ? reserve(text, [said])
        : stand,
  };
}

/** True where no verb of what was said before has a subject, or a form, that the further one can share. */
function isSpeakers(view: View, cue: readonly Span[], before: Span, told: Span): boolean {
  const verb = covered(view, [told]).findLast((i) => /^(?:VB|MD)/.test(view.pos[i] ?? "")) ?? -1;
  const forms = finiteIn(view, told).map((i) => view.pos[i]);
  // "Had been mended and | credited a clerk": with an object it is no participle.
  if (forms.length === 0 && !(view.pos[verb] === "VBN" && OBJECT.test(view.pos[verb + 1] ?? "")))
    return false;
  const past = forms.length === 0 || forms.includes("VBD");
  const verbs = finiteIn(view, before);
  const own = finiteIn(view, cue[0] ?? told);
  const does = view.pos[verb] === "VBG";
  // "Said he is tired and | adds": who said it yesterday adds nothing today.
  if (!does && verbs.length > 0 && own.length > 0 && !own.some((i) => (view.pos[i] === "VBD") === past))
    return false;
  return !verbs.some((i) => maySay(view, i, past, before.start));
}

const finiteIn = (view: View, words: Span): number[] => covered(view, [words]).filter((i) => isVerb(view, i));

/** True of a verb whose subject may do something more in the same form: people or bodies that did something, and are not merely so. */
function maySay(view: View, verb: number, past: boolean, start: number): boolean {
  const word = view.word[verb] ?? "";
  if (view.pos[verb] === "MD") return false;
  // "Was sorry", "was fined"; who was holding something may do more.
  if (/^(?:was|were|is|are|am|[’']s|[’']re)$/.test(word) && !isBehind(view, verb, /^VBG$/)) return false;
  const subject = subjectWords(view, verb, start);
  const isRelative = subject !== null && /^(?:who|that|which)$/.test(view.word[subject.head] ?? "");
  if (subject && !isRelative && !isSomebody(view, subject, true)) return false;
  // "Had broken his leg and | wished": what has happened goes on in what may be the same form.
  if (/^(?:has|have|had|[’'](?:ve|d))$/.test(word) && isBehind(view, verb, /^VB[ND]$/)) return past;
  return (view.pos[verb] === "VBD") === past;
}

/** True of an auxiliary with a verb of this form right behind it. */
function isBehind({ pos }: View, verb: number, form: RegExp): boolean {
  let i = verb + 1;
  while (/^RB/.test(pos[i] ?? "")) i += 1;
  return form.test(pos[i] ?? "");
}

/** What stands in front of a verb as its subject, with the place of its head; null where nothing is read so. */
function subjectWords(view: View, verb: number, start: number): (Span & { head: number }) | null {
  for (const of of [verb, view.head[verb] ?? verb])
    for (const head of of < 0 ? [] : kidsOf(view, of)) {
      if (!/^nsubj/.test(view.label[head] ?? "") || head > verb) continue;
      const from = view.start[view.left[head] ?? head] ?? 0;
      const end = view.end[Math.min(view.right[head] ?? head, verb - 1)] ?? 0;
      return { head, start: Math.max(from, start), end };
    }
  return null;
}
