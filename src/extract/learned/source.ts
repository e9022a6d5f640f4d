import type { Span } from "../../model/span.ts";
import { wordsOf } from "../../text/span.ts";
import type { Called } from "../speakers.ts";
import { covered } from "./hints.ts";
import type { People } from "./people.ts";
import type { Proposal } from "./proposal.ts";
import type { View } from "./view.ts";

const TIMES = new Set(
  "second minute hour day night morning afternoon evening week weekend month quarter season year decade century".split(
    " ",
  ),
);

/** False where a stretch of time "saw" something, and where "it is important to note" what nobody is said to note. */
export function speaks(view: View, { source, head }: Proposal): boolean {
  const top = topOf(view, source);
  if (top < 0) return true;
  if (TIMES.has(view.lemma[top] ?? "") && !/^NNP/.test(view.pos[top] ?? "")) return false;
  const over = view.head[top] ?? -1;
  const fit = over >= 0 && over !== head && /^JJ/.test(view.pos[over] ?? "");
  return !(source.length === 1 && view.word[top] === "it" && fit && view.head[head] === over);
}

/** The token that the others of a source hang on; -1 where there is none. */
export function topOf(view: View, source: readonly number[]): number {
  return source.find((i) => !source.includes(view.head[i] ?? -1)) ?? -1;
}

/** The words that tell who a source is: whom a pronoun stands for, the name that heads it, no capital that only opens a sentence. */
export function calledBy(text: string, view: View, people: People, source: readonly Span[]): Called {
  const tokens = covered(view, source);
  const [only] = tokens;
  const alone = only !== undefined && tokens.length === 1;
  const somebody = alone ? people.at(only) : null;
  if (somebody !== null) return { words: somebody, noun: false, person: true };
  const several = alone && view.word[only] === "they" ? pluralBefore(view, only) : null;
  const relative = alone && /^W(?:P|DT)/.test(view.pos[only] ?? "") ? before(view, only) : null;
  const antecedent = several ?? relative;
  const top = antecedent?.top ?? topOf(view, tokens);
  const person = personAt(view, top, antecedent ? null : tokens);
  if (person) return { words: textOf(text, view, person), noun: false, person: true };
  const first = antecedent?.from ?? only;
  const words = antecedent ? textOf(text, view, antecedent) : wordsOf(text, source);
  const opens = first !== undefined && first === view.from[view.sentence[first] ?? 0];
  const noun = /^NNS?$/.test(view.pos[top] ?? "");
  return {
    words:
      opens && /^(?:CD|DT|IN|JJ|NNS?$|PRP\$|RB|VB)/.test(view.pos[first] ?? "")
        ? words.charAt(0).toLowerCase() + words.slice(1)
        : words,
    noun,
  };
}

interface Phrase {
  readonly from: number;
  readonly to: number;
}

const textOf = (text: string, view: View, { from, to }: Phrase): string =>
  text.slice(view.start[from], view.end[to]);

/** The person's name that a source is headed by, or that stands beside a noun that heads it: "the author, Ola Berg". */
function personAt(view: View, top: number, within: readonly number[] | null): Phrase | null {
  const named = (i: number) =>
    view.ner[i] === "PERSON" &&
    (view.pos[i] ?? "").startsWith("NNP") &&
    (within === null || within.includes(i));
  let at = top;
  if (!named(at)) {
    if (!/^NNS?$/.test(view.pos[top] ?? "")) return null;
    const beside = (i: number) => i > top && named(i);
    // "The author of the book, Ola Berg,": what ends the phrase behind a comma is seldom the book's name.
    const last = within?.findLast((i) => /\p{L}/u.test(view.word[i] ?? "")) ?? -1;
    const closes = beside(last) && view.word[runFrom(named, last) - 1] === ",";
    const next = kidsOf(view, top).find((kid) => view.label[kid] === "appos" && beside(kid));
    at = next ?? (closes ? last : -1);
    if (at < 0) return null;
  }
  const from = runFrom(named, at);
  let to = at;
  while (named(to + 1) && view.sentence[to + 1] === view.sentence[at]) to += 1;
  return { from, to };
}

/** Where the run of tokens begins that `at` is in. */
function runFrom(named: (i: number) => boolean, at: number): number {
  let from = at;
  while (named(from - 1)) from -= 1;
  return from;
}

const kidsOf = (view: View, i: number): Int32Array =>
  i < 0 ? view.kids.subarray(0, 0) : view.kids.subarray(view.kidsFrom[i], view.kidsFrom[i + 1]);

/** So many sentences back "they" may look for whom it stands. */
const BACK = 2;

/** The noun phrase that "they" likeliest stands for: the last subject of several, or else the last that are several. */
function pluralBefore(view: View, pronoun: number): (Phrase & { readonly top: number }) | null {
  let found = -1;
  const first = view.from[Math.max(0, (view.sentence[pronoun] ?? 0) - BACK)] ?? 0;
  for (let i = pronoun - 1; i >= first; i -= 1) {
    if (!/^NNP?S$/.test(view.pos[i] ?? "")) continue;
    if (/^nsubj/.test(view.label[i] ?? "")) return phraseTo(view, i);
    if (found < 0) found = i;
  }
  return found < 0 ? null : phraseTo(view, found);
}

/** A noun with what stands before it. */
function phraseTo(view: View, top: number): Phrase & { readonly top: number } {
  return { from: Math.min(top, view.left[top] ?? top), to: top, top };
}

/** The noun phrase that a relative pronoun takes up, up to the pronoun. */
function before(view: View, pronoun: number): (Phrase & { readonly top: number }) | null {
  let at = pronoun;
  for (let steps = 0; steps < 8 && at >= 0; steps += 1, at = view.head[at] ?? -1) {
    if (!view.label[at]?.startsWith("acl")) continue;
    let noun = view.head[at] ?? -1;
    // "Two customers in Shenzhen, who …": it is not the place that speaks.
    while (view.ner[noun] === "LOCATION" && view.label[noun] === "nmod") noun = view.head[noun] ?? -1;
    const from = view.left[noun] ?? pronoun;
    let to = pronoun - 1;
    while (to > from && /^\W+$/.test(view.word[to] ?? "")) to -= 1;
    return noun >= 0 && from <= noun && noun <= to ? { from, to, top: noun } : null;
  }
  return null;
}
