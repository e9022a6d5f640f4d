import type { Span } from "../../model/span.ts";
import { wordsOf } from "../../text/span.ts";
import type { Proposal } from "../learned/judge/proposal.ts";
import { covered } from "../learned/sight/hints.ts";
import { kidsOf, type View } from "../learned/sight/view.ts";
import { isBodyNoun } from "./bodies/bodies.ts";
import { isCompanyAt } from "./bodies/companies.ts";
import { isSomeone, type Kinds } from "./bodies/kinds.ts";
import type { Called } from "./called.ts";
import type { People } from "./persons/people.ts";
import { beforeLetters, beforeTitles, personBefore } from "./persons/tagged.ts";

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
export function calledBy(
  text: string,
  view: View,
  { people, kinds }: { readonly people: People; readonly kinds: Kinds },
  source: readonly Span[],
): Called {
  const tokens = covered(view, source);
  const [only] = tokens;
  const alone = only !== undefined && tokens.length === 1;
  const somebody = alone ? people.at(only) : null;
  if (somebody !== null) {
    const since = view.start[people.before(only as number)];
    return {
      words: somebody,
      noun: false,
      kind: "person",
      whole: true,
      ...(since !== undefined && { since }),
    };
  }
  // "A: I lived there.": who answers is who was told of before.
  const answers = alone && /^A[:.]\s/.test(text.slice(view.start[only], (view.start[only] ?? 0) + 3));
  const asked = answers ? people.mostBefore(only) : null;
  if (asked !== null) return { words: asked, noun: false, kind: "person", whole: true };
  const several = alone && view.word[only] === "they" ? pluralBefore(view, only) : null;
  const thing = alone && view.word[only] === "it" ? thingBefore(view, kinds, only) : null;
  const relative = alone && /^W(?:P|DT)/.test(view.pos[only] ?? "") ? before(view, only) : null;
  const antecedent = several ?? thing ?? relative;
  const top = antecedent?.top ?? personBefore(view, tokens) ?? topOf(view, tokens);
  const person = personAt(view, top, antecedent ? null : tokens);
  if (person) {
    const kind = kinds.at(person.to) ?? "person";
    // What a common noun stands beside is a person's name, or the tagger is mistaken in both.
    const whole = kind === "person" ? people.nameAt(person.to) : null;
    return {
      words: whole ?? textOf(text, view, person),
      noun: false,
      kind: beforeLetters(view, top) === person.to ? kind : "person",
      whole: whole !== null,
    };
  }
  const first = antecedent?.from ?? tokens[0];
  const owner = antecedent || first === undefined || alone ? null : ownerAt(view, people, kinds, first, text);
  const words = antecedent
    ? textOf(text, view, antecedent)
    : owner === null
      ? wordsOf(text, source)
      : `${owner}’s ${wordsOf(text, source).replace(/^\S+\s+/, "")}`;
  const opens =
    first !== undefined &&
    owner === null &&
    first === view.from[view.sentence[first] ?? 0] &&
    !isNamed(text, view, first);
  const noun = /^NNS?$/.test(view.pos[top] ?? "") && !isNamed(text, view, top);
  return {
    words:
      opens && /^(?:CD|DT|IN|JJ|NNS?$|PRP\$|RB|VB)/.test(view.pos[first] ?? "")
        ? words.charAt(0).toLowerCase() + words.slice(1)
        : words,
    noun,
    kind: /^NNP/.test(view.pos[top] ?? "") ? kinds.at(top) : null,
  };
}

/** Whose "her office" and "its chair" are, by name. */
function ownerAt(view: View, people: People, kinds: Kinds, first: number, text: string): string | null {
  if (view.pos[first] !== "PRP$") return null;
  if (view.word[first] !== "its") return people.at(first);
  const thing = thingBefore(view, kinds, first);
  return thing && /^NNP/.test(view.pos[thing.top] ?? "")
    ? textOf(text, view, thing).replace(/^(?:The|the)\s/, "")
    : null;
}

const COURTESY = /^(?:mr|mrs|ms|mx|miss|dr|sir|dame)\.?$/;

/** True of a word with a capital that no beginning of a sentence gives it, whatever the tagger makes of it. */
function isNamed(text: string, view: View, top: number): boolean {
  if (top < 0 || !/^\p{Lu}/u.test(text[view.start[top] as number] ?? "")) return false;
  const word = view.word[top] ?? "";
  if (COURTESY.test(word)) return true;
  if (view.pos[top] === "NNS") return isCompanyAt(text, view, top);
  if (top !== view.from[view.sentence[top] ?? 0]) return true;
  return view.word.some((other, i) => other === word && /^NNP/.test(view.pos[i] ?? ""));
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
  let at = beforeLetters(view, top);
  if (!named(at)) {
    if (!/^NNS?$/.test(view.pos[top] ?? "")) return null;
    const beside = (i: number) => i > top && named(i);
    // "The author of the book, Ola Berg,": what ends the phrase behind a comma is seldom the book's name.
    const last = within?.findLast((i) => /\p{L}/u.test(view.word[i] ?? "")) ?? -1;
    const closes = beside(last) && view.word[beforeTitles(view, runFrom(named, last))] === ",";
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

/**
 * The noun phrase that "it" likeliest stands for: the subject of a clause before it in its sentence, or else what the
 * sentences before speak of, each by the subject of its main clause.
 */
function thingBefore(view: View, kinds: Kinds, pronoun: number): (Phrase & { readonly top: number }) | null {
  const here = view.sentence[pronoun] ?? 0;
  for (let s = here; s >= Math.max(0, here - BACK); s -= 1) {
    const to = s === here ? pronoun : (view.from[s + 1] ?? 0);
    let found = -1;
    for (let i = to - 1; i >= (view.from[s] ?? 0); i -= 1) {
      if (!/^nsubj/.test(view.label[i] ?? "") || isQuoted(view, i, pronoun)) continue;
      if (view.word[i] === "it") return thingBefore(view, kinds, i);
      if (!isThing(view, kinds, i)) continue;
      if (found < 0 || view.label[view.head[i] ?? -1] === "root") found = i;
    }
    if (found >= 0) return phraseTo(view, found);
  }
  return null;
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
  if (pos === "NN")
    return !TIMES.has(lemma) && !SOMEBODY.has(lemma) && !(isSomeone(view, i) && !isBodyNoun(lemma));
  return pos.startsWith("NNP") && (kinds.at(i) ?? (view.ner[i] === "PERSON" ? "person" : null)) !== "person";
}

/** A noun with what stands before it, a name with what it goes on with: "the Department | for Rail". */
function phraseTo(view: View, top: number): Phrase & { readonly top: number } {
  const named = (i: number) => /^NNP/.test(view.pos[i] ?? "") && view.sentence[i] === view.sentence[top];
  let to = top;
  while (named(to) && /^(?:of|for)$/.test(view.word[to + 1] ?? "") && named(to + 2)) {
    to += 2;
    while (named(to + 1)) to += 1;
  }
  return { from: Math.min(top, view.left[top] ?? top), to, top };
}

/** So many steps up a "who" looks for whom it may take up. */
const UP = 3;

/** What "who" takes up: "two people briefed on the inquiry, who …" is not the inquiry. */
function someone(view: View, noun: number): number {
  let at = noun;
  for (let steps = 0; steps <= UP && at >= 0; steps += 1, at = view.head[at] ?? -1)
    if (view.ner[at] === "PERSON" || /^NNP?S$/.test(view.pos[at] ?? "")) return at;
  return noun;
}

/** The noun phrase that a relative pronoun takes up, up to the pronoun. */
function before(view: View, pronoun: number): (Phrase & { readonly top: number }) | null {
  let at = pronoun;
  for (let steps = 0; steps < 8 && at >= 0; steps += 1, at = view.head[at] ?? -1) {
    if (!view.label[at]?.startsWith("acl")) continue;
    let noun = view.head[at] ?? -1;
    if (view.word[pronoun] === "who") noun = someone(view, noun);
    // "Two customers in Shenzhen, who …": it is not the place that speaks.
    while (view.ner[noun] === "LOCATION" && view.label[noun] === "nmod") noun = view.head[noun] ?? -1;
    const from = view.left[noun] ?? pronoun;
    let to = pronoun - 1;
    while (to > from && /^\W+$/.test(view.word[to] ?? "")) to -= 1;
    return noun >= 0 && from <= noun && noun <= to ? { from, to, top: noun } : null;
  }
  return null;
}
