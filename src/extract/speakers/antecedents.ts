// What pronouns stand for, by the tree: the noun phrase that "they", "it" or "who" takes up.

import type { View } from "../learned/sight/view.ts";
import { isBodyNoun } from "./bodies/bodies.ts";
import { namesBody } from "./bodies/companies.ts";
import { paperCalled } from "./bodies/papers.ts";
import type { Kinds } from "./kinds/kinds.ts";
import { isSomeone, PERSON, SEVERAL } from "./persons/someone.ts";

const SPEAKING: ReadonlySet<number> = new Set([PERSON, SEVERAL]);

/** Stretches of time, which see and hold nothing. */
export const TIMES = new Set(
  "second minute hour day night morning afternoon evening week weekend month quarter season year decade century".split(
    " ",
  ),
);

/** The first and the last token of a noun phrase. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
}

/** So many sentences back "they" may look for whom it stands. */
const BACK = 2;

/** The noun phrase that "they" likeliest stands for: the last subject of several, or else the last that are several. */
export function pluralBefore(view: View, pronoun: number): (Phrase & { readonly top: number }) | null {
  let found = -1;
  const first = view.from[Math.max(0, (view.sentence[pronoun] ?? 0) - BACK)] ?? 0;
  const maySpeak = (i: number) =>
    view.pos[i] === "NNPS" ||
    SPEAKING.has(view.meaning[i]?.field ?? -1) ||
    isSomeone(view, i) ||
    isBodyNoun(view.lemma[i] ?? "");
  const people = view.lemma
    .slice(first, pronoun)
    .some((_, k) => /^NNP?S$/.test(view.pos[first + k] ?? "") && maySpeak(first + k));
  for (let i = pronoun - 1; i >= first; i -= 1) {
    if (!/^NNP?S$/.test(view.pos[i] ?? "")) continue;
    // "They found his ears": whoever says something is somebody, where anybody is told of; of things only papers say any.
    if (people ? !maySpeak(i) : paperCalled(view.lemma[i] ?? "") === null) continue;
    if (/^nsubj/.test(view.label[i] ?? "")) {
      // "Several neighbours described a helicopter from which men shot": the sentence is of those who did.
      const main = mainSubject(view, i);
      return phraseTo(view, main >= 0 && /^NNP?S$/.test(view.pos[main] ?? "") && maySpeak(main) ? main : i);
    }
    if (found < 0) found = i;
  }
  if (found < 0) return null;
  // "According to | three people".
  const phrase = phraseTo(view, found);
  const led = view.word[phrase.from] === "according" && phrase.from + 2 <= phrase.to;
  return led ? { ...phrase, from: phrase.from + 2 } : phrase;
}

/** The subject of the main clause of a sentence, where it stands before one of another clause; -1 for none. */
function mainSubject(view: View, subject: number): number {
  if (view.label[view.head[subject] ?? -1] === "root") return subject;
  for (let i = view.from[view.sentence[subject] ?? 0] ?? 0; i < subject; i += 1)
    if (/^nsubj/.test(view.label[i] ?? "") && view.label[view.head[i] ?? -1] === "root") return i;
  return -1;
}

/** So many that stand for the same one after the other are followed: each asks for all before it. */
const IN_A_ROW = 100;

/**
 * The noun phrase that "it" likeliest stands for: the subject of a clause before it in its sentence, or else what the
 * sentences before speak of, each by the subject of its main clause.
 */
export function thingBefore(
  view: View,
  kinds: Kinds,
  pronoun: number,
  is: (token: number) => boolean = () => true,
): (Phrase & { readonly top: number }) | null {
  let last = pronoun;
  for (let k = 0; k < IN_A_ROW; k += 1) {
    const found = subjectBefore(view, kinds, last, is);
    if (found < 0 || view.word[found] !== "it") return found < 0 ? null : phraseTo(view, found);
    last = found;
  }
  return null;
}

/** The same of an "it", or "its", that says something: what may, as "the valve had closed, it said" is not said by the valve. */
export const speakerBefore = (view: View, kinds: Kinds, pronoun: number): ReturnType<typeof thingBefore> =>
  thingBefore(view, kinds, pronoun, (token) => maySay(view, token, pronoun)) ??
  thingBefore(view, kinds, pronoun);

/** The subject that a pronoun likeliest takes up, which may be another "it"; -1 for none. */
function subjectBefore(view: View, kinds: Kinds, pronoun: number, is: (token: number) => boolean): number {
  const here = view.sentence[pronoun] ?? 0;
  for (let s = here; s >= Math.max(0, here - BACK); s -= 1) {
    const to = s === here ? pronoun : (view.from[s + 1] ?? 0);
    let found = -1;
    for (let i = to - 1; i >= (view.from[s] ?? 0); i -= 1) {
      if (!/^nsubj/.test(view.label[i] ?? "") || isQuoted(view, i, pronoun)) continue;
      if (view.word[i] === "it") return i;
      if (!isThing(view, kinds, i) || !is(i)) continue;
      if (found < 0 || view.label[view.head[i] ?? -1] === "root") found = i;
    }
    if (found >= 0) return found;
  }
  return -1;
}

/** True of what may have said something: a body, by name or noun, or a paper that another sentence tells of. */
export function maySay(view: View, top: number, pronoun: number): boolean {
  if (view.pos[top]?.startsWith("NNP")) return true;
  const lemma = view.lemma[top] ?? "";
  // "One branch was closed, it said": whoever is told of as one of several is spoken of for the first time.
  if (/^(?:an?|one|no|any|another|each|every)$/.test(view.word[view.left[top] ?? top] ?? "")) return false;
  return isBodyNoun(lemma) || (view.sentence[top] !== view.sentence[pronoun] && paperCalled(lemma) !== null);
}

/** True for what stands in a quotation that the other does not stand in. */
const isQuoted = (view: View, i: number, other: number): boolean =>
  (view.quote[i] ?? -1) >= 0 && view.quote[i] !== view.quote[other];

const SOMEBODY = new Set(
  "anybody anyone everybody everyone man nobody one person somebody someone spokesman spokesperson spokeswoman woman".split(
    " ",
  ),
);

/** True for a single thing or body that may speak, or be spoken of as "it". */
function isThing(view: View, kinds: Kinds, i: number): boolean {
  const pos = view.pos[i] ?? "";
  const lemma = view.lemma[i] ?? "";
  if (!/\p{L}/u.test(lemma)) return false;
  if (pos === "NN")
    return !TIMES.has(lemma) && !SOMEBODY.has(lemma) && !(isSomeone(view, i) && !isBodyNoun(lemma));
  return pos.startsWith("NNP") && (kinds.at(i) ?? (view.ner[i] === "PERSON" ? "person" : null)) !== "person";
}

/** A noun with what stands before it, a name with what it goes on with: "the Department | for Rail". */
function phraseTo(view: View, top: number): Phrase & { readonly top: number } {
  const named = (i: number) => /^NNP/.test(view.pos[i] ?? "") && view.sentence[i] === view.sentence[top];
  let to = top;
  while (named(to) && /^(?:of|for|&)$/.test(view.word[to + 1] ?? "") && named(to + 2)) {
    to += 2;
    while (named(to + 1)) to += 1;
  }
  let from = Math.min(top, view.left[top] ?? top);
  // "| Of | voters".
  while (from < top && /^(?:IN|TO)$/.test(view.pos[from] ?? "")) from += 1;
  return { from, to, top };
}

/** The body that what somebody says is about, by its subject: "| Norrick | disputes that", "| we | are sorry"; null for all else. */
export function bodyIn(text: string, view: View, kinds: Kinds, said: readonly number[]): string | null {
  const subject = said.find((i) => /^nsubj/.test(view.label[i] ?? "")) ?? -1;
  const word = view.word[subject] ?? "";
  if (/^(?:we|it)$/.test(word)) return word;
  if (!view.pos[subject]?.startsWith("NNP") || view.ner[subject] === "LOCATION") return null;
  const { from, to } = phraseTo(view, subject);
  const name = text.slice(view.start[from], view.end[to]).replace(/^[Tt]he\s/, "");
  return kinds.at(subject) !== "person" || namesBody(name) ? name : null;
}
