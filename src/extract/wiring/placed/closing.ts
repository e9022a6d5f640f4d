// Who a sentence ends by naming as who said all of it: ", officials in Norvik confirmed on Friday", ", said a clerk".

import type { Finding } from "../../../model/attribution.ts";
import type { Sentence } from "../../../model/document.ts";
import type { Span } from "../../../model/span.ts";
import { isLetter } from "../../../text/letters.ts";
import { overlaps, trimmed, wordsOf } from "../../../text/span.ts";
import { leadOf } from "../../lead.ts";
import { covered } from "../../learned/sight/hints.ts";
import type { View } from "../../learned/sight/view.ts";
import { CUES } from "../../rules/lexicon.ts";
import { paperCalled } from "../../speakers/bodies/papers.ts";
import { isOutlet } from "../../via/names.ts";
import { hearerBehind } from "../../via/told.ts";
import { inPlace } from "../inplace.ts";
import { LED } from "../leads.ts";
import { DOUBT, made, reserve } from "../made.ts";
import { standing } from "../near.ts";
import type { Reading } from "../reading.ts";
import { isSomebody } from "../somebody.ts";
import { holdsVerb } from "../verbs.ts";
import { cutAt } from "./last.ts";

/** What may stand behind the verb: when, where and how it was said. */
const WHEN =
  /^(?:\s(?:on|in|at|by|with|from|via|during|before|after|ahead|following|outside|inside|near|last|this|late|early|earlier|later|yesterday|today|afterwards)\b.{0,60})?[.!]?$/s;
/** Verbs beyond those of the rules that hardly do anything else behind a comma at the end of a sentence. */
const FURTHER =
  /^(?:calculate[sd]|reckon(?:s|ed)|whisper(?:s|ed)|spill(?:s|ed)|gush(?:es|ed)|sniff(?:s|ed)|snipe[sd]|sigh(?:s|ed)|shrug(?:s|ged)|recount(?:s|ed)|confide[sd]|certif(?:ies|ied))$/;
const AUXILIARY = /^(?:has|have|had|also|later|just)$/;
const BESIDE = /,\s(?:its|his|her|their|the|an?)\s[^,;:“”"]{2,60},\s\p{Lu}[^,;:“”"]{1,50}$/u;
const TELLS =
  /[a-z](?:ed|id|es|ys|s|wrote)\b|\b(?:told\s|found\b|(?:say|argue|claim|allege|show|suggest|reveal|indicate|insist|warn|report|admit|concede|complain)(?![\p{L}’'-]))/u;
/** What a body does that looks into something, which is said of nothing else there: "an inquiry has found". */
const BODY_FINDS = /^(?:found|finds|concluded|ruled|said|says|told)$/;
/** How far from the end of a sentence the comma may stand. */
const FAR = 200;
/** What begins so is no whole clause before the comma: "In Norvik, the mayor warned." */
const NO_NAME =
  /^(?:and|but|or|nor|yet|so|which|who|whom|whose|what|that|as|while|when|where|if|because|though|although|since|until|to|in|on|at|for|with|from|by|of|not|now|then|than|including|despite)\b|\s(?:and|or|who|which|that|to|not)$/i;
/** The shortest clause, in code units. */
const SHORT = 20;
/** Verbs of what somebody has in mind, which another has to tell. */
const KNOWS =
  /^(?:(?:has|have|had|also|long|never)\s)*(?:kn(?:ew|ows?|own)|believe[sd]?|thought|thinks?|fear(?:s|ed)|learn(?:s|ed|t)|realise[sd]|realize[sd]|suspect(?:s|ed)|felt|hope[sd]|want(?:s|ed)|expect(?:s|ed)|understood)$/;
const SPEAKS = /\b(?:sa(?:id|ys)|t(?:old|ells)|wrote|add(?:ed|s))\b/;
const SAID = /^sa(?:id|ys)$/;
const TOLD = /^t(?:old|ells)$/;

/** Findings with who a sentence ends by naming where nobody was found to have said it. */
export function withClosing(
  { text, sentences, view }: Reading,
  findings: readonly Finding[],
): readonly Finding[] {
  const read = inPlace(findings, (finding) => turned(text, view, finding));
  let out = read;
  for (const sentence of sentences) {
    const found = closing(text, sentence, view);
    if (!found) continue;
    const within = standing(read).touching([sentence]);
    const tail: Span = { start: found.source[0]?.start ?? 0, end: sentence.end };
    const told = found.via[0]?.end ?? found.cue[0]?.end ?? sentence.end;
    // Whatever is read of the end itself stands, and so does what is surer of a part; not where it has where they were for what they said.
    const who = wordsOf(text, found.source);
    const isCarrier = paperCalled(who) !== null || isOutlet(who);
    const known = within.some(
      (one) =>
        one.manner !== "indirect" ||
        (one.confidence >= DOUBT && !isInner(one, tail) && !holdsEnd(text, one, tail, told)) ||
        // What a paper shows of what somebody said it only carries.
        (isCarrier && isInner(one, tail) && SPEAKS.test(wordsOf(text, one.cue))) ||
        (one.source.length > 0 &&
          [...one.source, ...one.cue].some((span) => overlaps(span, tail)) &&
          one.content.some(
            (span) =>
              span.start < tail.start ||
              (span.start < told && !WHEN.test(` ${text.slice(span.start, span.end)}`)),
          )),
    );
    if (known) continue;
    const kept = within.filter(
      (one) => one.confidence >= DOUBT && isInner(one, tail) && !holdsEnd(text, one, tail, told),
    );
    out = [
      ...out.filter((one) => !within.includes(one)),
      ...kept.map((one) => ({ ...one, content: cutAt(one.content, tail.start - ", ".length) })),
      found,
    ];
  }
  return out;
}

/** "The firm agreed to pay, | court papers say": what somebody else is told to have said or done before the end begins, or up to its close. */
const isInner = ({ source, cue, content }: Finding, tail: Span): boolean =>
  source.length > 0 &&
  [...source, ...cue].every(({ end }) => end <= tail.start) &&
  content.every(({ start }) => start < tail.start);

/** "The clinic knew that alarms were failing, | former patients allege": who ends the sentence tells of what another knew. */
const holdsEnd = (text: string, { source, cue, content }: Finding, tail: Span, told: number): boolean =>
  KNOWS.test(wordsOf(text, cue)) &&
  (source[0]?.end ?? tail.start) < tail.start &&
  content.some((span) => span.start < tail.start && span.end >= told);

const FINITE = /\b(?:is|are|was|were|has|have|had|will|would)\b/;
/** True of when, where or how something was said, and of nothing that goes on: "said | during the debate were sparked by". */
const isWhen = (words: string): boolean => WHEN.test(words) && !FINITE.test(words);

/** What one sentence ends by telling; null where its end tells of nobody who speaks. */
function closing(text: string, sentence: Sentence, view: View): Finding | null {
  const { start, end } = sentence;
  const near = Math.max(start, end - FAR);
  const at = near + text.slice(near, end - 1).lastIndexOf(", ");
  if (at < near || at < start + SHORT || /[;:“”"]/.test(text.slice(at, end))) return null;
  // Commas stand in most sentences, verbs of telling behind the last in few.
  if (!TELLS.test(text.slice(at, end))) return null;
  const words = wordsIn(text, at + 2, end);
  const heard = (word: string, to: number) => (TOLD.test(word) ? hearerBehind(text, to) : null);
  const k = words.findIndex(({ start: from, end: to }) => {
    // What stands behind tells soonest of most words that they are no verb that ends a sentence.
    const ends = isWhen(text.slice(to, end));
    if (!ends && text[from] !== "t") return false;
    const word = text.slice(from, to);
    const hearer = heard(word, to);
    if (hearer) return isWhen(text.slice(hearer.end, end));
    return ends && isVerb(word, () => isPluralIn(view, { start: at + 2, end: from }));
  });
  const verb = words[k];
  if (!verb) return null;
  const told = text.slice(verb.start, verb.end);
  let first = k;
  while (first > 0 && AUXILIARY.test(wordsOf(text, words.slice(first - 1, first)))) first -= 1;
  // ", its chair, Ada Berg, said": a name stands beside who it is.
  const beside = first === 0 ? BESIDE.exec(text.slice(Math.max(start, at - 120), at))?.[0].length : undefined;
  if (first === 0 && beside === undefined) return null;
  const from = beside === undefined ? at + 2 : at - beside + 2;
  const source: Span = { start: from, end: beside === undefined ? (words[first - 1]?.end ?? from) : at };
  const content = trimmed(text, { start: start + leadOf(text, sentence), end: from - 2 });
  const said = text.slice(content.start, content.end);
  const who = text.slice(source.start, source.end);
  if (NO_NAME.test(who) || LED.test(said) || /["“”]/.test(said)) return null;
  const speaks =
    paperCalled(who) !== null ||
    isSomebody(view, source, BODY_FINDS.test(told)) ||
    // "Its head of safety, Ada Berg": by the name.
    (beside !== undefined && view.ner[covered(view, [source]).at(-1) ?? -1] === "PERSON");
  if (!isClause(view, content) || !speaks) return null;
  const hearer = heard(told, verb.end);
  const denies = CUES.get(told)?.polarity === "denies";
  return made(source, { start: words[first]?.start ?? verb.start, end: verb.end }, [content], {
    via: hearer ? [hearer] : [],
    polarity: denies ? "denies" : reserve(text, [content]),
  });
}

/** The words of a stretch: letters, apostrophes and hyphens. */
function wordsIn(text: string, start: number, end: number): Span[] {
  const words: Span[] = [];
  for (let from = start, i = start; i <= end; ) {
    const code = i < end ? (text.codePointAt(i) ?? 0) : 0;
    const next = i + (code > 0xffff ? 2 : 1);
    if (!isOfWord(code)) {
      if (i > from) words.push({ start: from, end: i });
      from = next;
    }
    i = next;
  }
  return words;
}

/** True of letters, and of marks that stand in words. */
const isOfWord = (code: number): boolean =>
  isLetter(code) ||
  code === 39 ||
  code === 45 ||
  code === 0x2019 ||
  (code > 127 && /\p{L}/u.test(String.fromCodePoint(code)));

/** True of a verb that tells, in a form of its own or that of a plural before it, and needs nobody who is told. */
function isVerb(word: string, isPlural: () => boolean): boolean {
  const known = CUES.get(word);
  if (!known) return FURTHER.test(word);
  // "Former patients | allege".
  if (known.form === "base" && /^(?:clause|say)$/.test(known.frame) && isPlural())
    return known.act === "statement";
  return known.act === "statement" && known.frame !== "tell" && /^(?:past|present)$/.test(known.form);
}

/** True of words for several: "residents of the street", "police". */
function isPluralIn(view: View, words: Span): boolean {
  const tokens = covered(view, [words]);
  const behind = tokens.findIndex((i, k) => k > 0 && /^(?:IN|VBN)$/.test(view.pos[i] ?? ""));
  const head = tokens[(behind < 0 ? tokens.length : behind) - 1] ?? -1;
  return (
    /^NNP?S$/.test(view.pos[head] ?? "") ||
    /^(?:police|staff|people|\p{Ll}+men)$/u.test(view.word[head] ?? "")
  );
}

const isClause = (view: View, content: Span): boolean =>
  covered(view, [content]).some((i) => /^(?:VB|MD)/.test(view.pos[i] ?? ""));

/** "The valve stuck, | said | a person briefed on it": who said it stands behind where the reading had it before. */
function turned(text: string, view: View, finding: Finding): Finding {
  const [source, cue, content] = [finding.source[0], finding.cue[0], finding.content[0]];
  if (!source || !cue || !content || finding.source.length + finding.cue.length + finding.content.length > 3)
    return finding;
  if (!SAID.test(text.slice(cue.start, cue.end)) || content.start !== cue.end + 1) return finding;
  const line = headed(text, view, source, cue, content);
  if (line) return { ...finding, source: [content], content: [line] };
  if (text.slice(source.end, cue.start) !== ", " || source.end - source.start < SHORT) return finding;
  const words = text.slice(content.start, content.end);
  const who = /^(?:the|an?|one|two|another|his|her|its|\p{Lu})[^,;:“”"]{2,90}/u.exec(words)?.[0].trimEnd();
  if (who === undefined || holdsVerb(view, content) || /,/.test(text.slice(source.start, source.end)))
    return finding;
  return {
    ...finding,
    source: [{ start: content.start, end: content.start + who.length }],
    content: [source],
    confidence: Math.max(finding.confidence, DOUBT),
  };
}

/** A line that ends by a noun and no mark. */
const BARE = /^(?:[\p{L}’'-]+\s){0,3}[\p{L}’'-]+$/u;

/** "Berg to stay at Norvik ‘until somebody pays’, says | manager": all of a headline before its verb, where its end was taken for what was said. */
function headed(text: string, view: View, source: Span, cue: Span, content: Span): Span | null {
  const comma = /,[”"’']?\s$/.exec(text.slice(source.end, cue.start));
  const start = text.lastIndexOf("\n", source.start) + 1;
  if (!comma || source.start !== start || !/^(?:\n|$)/.test(text.slice(content.end, content.end + 1)))
    return null;
  if (!BARE.test(text.slice(content.start, content.end)) || holdsVerb(view, content)) return null;
  return { start, end: source.end + comma.index };
}
