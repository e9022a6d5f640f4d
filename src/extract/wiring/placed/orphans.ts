// Quotations that no verb of saying hands to anybody: "Berg is tired of it. “We broke up. That is all.”"

import type { Finding } from "../../../model/attribution.ts";
import type { Span } from "../../../model/span.ts";
import { covered } from "../../learned/sight/hints.ts";
import { kidsOf, type View } from "../../learned/sight/view.ts";
import { Places } from "../../quotes/places.ts";
import { isSpeech, type Quote } from "../../quotes/quotes.ts";
import { calledSo } from "../../speakers/beside.ts";
import { isOne, isSomeone } from "../../speakers/persons/someone.ts";
import { spansOf } from "../near.ts";
import type { Reading } from "../reading.ts";

/** Fewer words may be a title or a motto; no more than a few of these make a sentence of their own. */
const [LEAST, SHORT] = [6, 2];
const CLOSED = /[.!?…][”"’»“]$/;
/** "That is what Berg told them": who spoke is told behind. */
const TOLD_BEHIND = /^\s*(?:That|This|Those|These|Such|So)\b/;
/** The field of nouns for persons is looked for in no longer a subject than this. */
const LONG = 24;

/**
 * Findings with the quotations that nobody was found for: they go on with what was reported right before them, or else
 * are what the subject of the clause before them says, where that is one person.
 */
export function withOrphans(
  { text, names: view, quotations }: Reading,
  findings: readonly Finding[],
): Finding[] {
  const claimed = new Places(findings, spansOf);
  let out = [...findings];
  let token = 0;
  for (const quote of quotations) {
    const [first] = quote.spans;
    const end = quote.spans.at(-1)?.end ?? 0;
    const tag = first && claimed.touching(quote.spans).length === 0 ? tagged(text, view, quote, end) : null;
    if (tag && claimed.touching([...tag.source, ...tag.cue]).length === 0) {
      out.push({ ...SAID, ...tag, content: quote.spans });
      continue;
    }
    if (!first || claimed.touching(quote.spans).length > 0 || !isWhole(text, quote, SHORT)) continue;
    if (TOLD_BEHIND.test(text.slice(end, end + 12))) continue;
    while (token < view.size && (view.start[token] as number) < first.start) token += 1;
    if (token === 0 || token >= view.size) continue;
    const before = token - 1;
    const colon = view.word[before] === ":";
    const here = view.sentence[token] ?? 0;
    const apart = view.sentence[before] !== here;
    if (!colon && !apart) continue;
    // Only what stands right before it tells, no further back than the paragraph before.
    const s = view.sentence[before] ?? 0;
    if ((view.block[here] ?? 0) - (view.block[s] ?? 0) > 1) continue;
    const clause: Span = { start: view.start[view.from[s] ?? 0] ?? 0, end: view.end[before] ?? 0 };
    const said = claimed.touching([clause]).findLast((one) => out.includes(one) && one.source.length > 0);
    if (said) {
      // Where quotations stand already, the models have chosen among them.
      if (said.manner !== "indirect" || !isWhole(text, quote, LEAST)) continue;
      const own: Finding = { ...said, content: [...said.content, ...quote.spans], manner: "mixed" };
      out = out.map((one) => (one === said ? own : one));
      claimed.add(own, own.content);
      continue;
    }
    const told = subject(view, s, before);
    if (told) out.push({ ...SAID, ...told, content: quote.spans });
  }
  return out;
}

const SAID = {
  via: [],
  manner: "direct",
  act: "statement",
  polarity: "asserts",
  speaker: null,
  confidence: 0.5,
} as const;

const SAYS =
  /^(?:say|write|ask|reply|respond|answer|add|state|shout|yell|cry|whisper|tweet|joke|quip|note|charge|declare|warn|recall|continue|explain|insist|observe|remark|exclaim|tell|admit|agree|argue|bark|beg|bellow|boast|boom|bristle|chuckle|claim|complain|concede|confess|counter|fume|gasp|giggle|grin|groan|growl|grumble|gush|harrumph|hiss|laugh|marvel|moan|murmur|muse|mutter|object|plead|protest|rave|reflect|retort|roar|scoff|scream|screech|shriek|shrug|sigh|smile|snap|snarl|sneer|sob|splutter|stammer|thunder|wail|wonder)$/;
const GOES_ON =
  /^ (?:to|in|at|on|of|during|after|before|about|when|as|with|while|through|from|outside|via)\b/;

/** So many tokens of a name or a noun phrase are looked through for the verb behind it. */
const NEAR = 10;

/** “…,” Berg shot back: who and what stands behind a quotation that is not at its sentence's end; null for all else. */
function tagged(text: string, view: View, quote: Quote, end: number): Pick<Finding, "source" | "cue"> | null {
  if (!/[,?!][”"’»“]$/.test(text.slice(end - 2, end)) || !isSpeech(text, quote)) return null;
  const [from] = covered(view, [{ start: end, end: end + NEAR }]);
  if (from === undefined || !/^\s$/.test(text.slice(end, view.start[from]))) return null;
  if (
    /^VB[DZ]$/.test(view.pos[from] ?? "") &&
    !/^(?:be|become|have|do|make|get)$/.test(view.lemma[from] ?? "")
  )
    return turned(text, view, from);
  if (!/^(?:DT|NNP|PRP)/.test(view.pos[from] ?? "")) return null;
  let verb = from;
  // "The peer thunders": a rare verb may be taken for a noun.
  const says = (i: number) =>
    /^VB[DZ]$/.test(view.pos[i] ?? "") ||
    (i > from &&
      view.pos[i] === "NNS" &&
      SAYS.test(view.lemma[i] ?? "") &&
      !/^NN/.test(view.pos[i + 1] ?? ""));
  while (verb < from + NEAR && !says(verb)) {
    // "The peer, 84, thunders".
    const aged =
      view.word[verb] === "," && /^\d\d$/.test(view.word[verb + 1] ?? "") && view.word[verb + 2] === ",";
    if (!aged && /^[^\p{L}\p{N}]+$/u.test(view.word[verb] ?? ",")) return null;
    verb += aged ? 3 : 1;
  }
  if (verb === from || verb >= from + NEAR || view.sentence[verb] !== view.sentence[from]) return null;
  const last = /^(?:back|in|up|out|on|off)$/.test(view.word[verb + 1] ?? "") ? verb + 1 : verb;
  const on = text.slice(view.end[last] ?? 0);
  if (!/^[.,;]/.test(on) && !(SAYS.test(view.lemma[verb] ?? "") && GOES_ON.test(on))) return null;
  return {
    source: [
      { start: view.start[from] ?? 0, end: view.end[view.word[verb - 1] === "," ? verb - 2 : verb - 1] ?? 0 },
    ],
    cue: [{ start: view.start[verb] ?? 0, end: view.end[last] ?? 0 }],
  };
}

/** So many code units behind a verb somebody's name or what else is told of them ends. */
const FAR = 140;

/** “…,” joked | one of them, a potter who gave his name as Petro: who stands behind the verb; null where nobody does. */
function turned(text: string, view: View, verb: number): Pick<Finding, "source" | "cue"> | null {
  const at = view.end[verb] ?? 0;
  const rest = /^\s[^.!?;:“”"\n]+/.exec(text.slice(at, at + FAR))?.[0] ?? "";
  const whole = rest.trim();
  const who = calledSo(whole) === undefined ? (whole.split(/,\s/, 1)[0] ?? "") : whole;
  const source: Span = { start: at + 1, end: at + 1 + who.length };
  const [first, ...others] = covered(view, [source]);
  if (first === undefined || !/^(?:DT|CD|NN|PRP|JJ)/.test(view.pos[first] ?? "")) return null;
  const subject = [first, ...others].filter(
    (i) => (view.start[i] ?? 0) < at + 1 + (who.split(/,|\s(?:who|which|that)\s/, 1)[0] ?? "").length,
  );
  if (subject.some((i) => /^(?:VB|MD|TO)/.test(view.pos[i] ?? ""))) return null;
  // “‘My brother,’ became a regular part of it”: a thing says nothing.
  const isSomebody =
    /^(?:one|another|some|many|most|two|three|four|several)\s/.test(who) ||
    subject.some((i) => isOne(view, i));
  return isSomebody ? { source: [source], cue: [{ start: view.start[verb] ?? 0, end: at }] } : null;
}

/** True of speech of so many words that ends where its sentence does. */
const isWhole = (text: string, quote: Quote, least: number): boolean => {
  const words = quote.spans.map(({ start, end }) => text.slice(start, end)).join(" ");
  return CLOSED.test(words) && words.split(/\s+/).length >= least && isSpeech(text, quote);
};

/** Whom a sentence up to a token has for its subject, with the verb; null where that is nobody. */
function subject(view: View, s: number, last: number): Pick<Finding, "source" | "cue"> | null {
  const { label, left, right, start, end, quote } = view;
  for (let i = view.from[s] ?? 0; i <= last; i += 1) {
    if (label[i] !== "root" || (quote[i] ?? -1) >= 0) continue;
    const kids = kidsOf(view, i).filter((kid) => kid < i);
    const top = kids.find((kid) => /^nsubj/.test(label[kid] ?? ""));
    const who = top === undefined || (quote[top] ?? -1) >= 0 ? null : speakerIn(view, top, kids);
    if (top === undefined || who === null) return null;
    const from = left[who] ?? who;
    const verb = kidsOf(view, i).find((kid) => /^(?:aux|cop|neg)/.test(label[kid] ?? "") && kid > top) ?? i;
    if (verb - from > LONG) return null;
    let to = who === top ? Math.min(right[who] ?? who, verb - 1) : who;
    while (to > who && /^\W+$/.test(view.word[to] ?? "")) to -= 1;
    return {
      source: [{ start: start[from] ?? 0, end: end[to] ?? 0 }],
      cue: [{ start: start[verb] ?? 0, end: end[i] ?? 0 }],
    };
  }
  return null;
}

/** The subject where it is somebody, or else whose it is ("the mayor's | reaction was swift") or to whom it is so ("for | Berg, the answer is simple"). */
function speakerIn(view: View, top: number, beside: readonly number[]): number | null {
  const { label, pos, word, left } = view;
  const owner = kidsOf(view, top).find((kid) => label[kid] === "nmod:poss");
  if (isOne(view, top) || (pos[top] === "NNS" && isSomeone(view, top))) return top;
  if (owner !== undefined && isOne(view, owner)) return owner;
  return (
    beside.find(
      (kid) => kid < top && label[kid] === "nmod" && word[left[kid] ?? kid] === "for" && isOne(view, kid),
    ) ?? null
  );
}
