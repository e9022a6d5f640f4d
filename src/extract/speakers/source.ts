import type { Span } from "../../model/span.ts";
import { hasLetters } from "../../text/letters.ts";
import { wordsOf } from "../../text/span.ts";
import { apartFromTerms } from "../../text/unnamed.ts";
import type { Proposal } from "../learned/judge/proposal.ts";
import { covered, topOf } from "../learned/sight/hints.ts";
import { kidsOf, type View } from "../learned/sight/view.ts";
import { maySay, type Phrase, pluralBefore, speakerBefore, TIMES, thingBefore } from "./antecedents.ts";
import { isKnown } from "./bodies/known.ts";
import { OF_LAND } from "./bodies/lands.ts";
import { paperCalled } from "./bodies/papers.ts";
import type { Called } from "./called.ts";
import { isAmidSmall, isNamed, standsAmid } from "./capitals.ts";
import { EITHER, MAKERS } from "./kinds/clues.ts";
import type { Kinds } from "./kinds/kinds.ts";
import { addressed } from "./names/given.ts";
import { isOfficeBefore } from "./names/matters.ts";
import { beforeLetters, beforeTitles, behindTitles, personBefore } from "./names/tagged.ts";
import { heldBefore } from "./owners.ts";
import { namedNext } from "./persons/named-next.ts";
import type { People } from "./persons/people.ts";
import { isPersonAt, isSomeone, isTitleAt, isTold } from "./persons/someone.ts";
import { titledIn } from "./persons/titled.ts";
import { before } from "./relatives.ts";

/** So many, of whom none "states": "captured two | states". */
const SEVERAL =
  /^(?:two|three|four|five|six|seven|eight|nine|ten|several|many|few|both|these|those|most|\d+)$/i;

/** What joins a name to an office. */
const JOINS = /^(?:IN|CC|[,:]|-LRB-)$/;

/** False where a stretch of time "saw" something, where "it is important to note" what nobody is said to note, and of a noun. */
export function speaks(view: View, { source, head }: Proposal): boolean {
  const last = view.word[head - 1] ?? "";
  if (source.at(-1) === head - 1 && SEVERAL.test(last) && /[^s]s$/.test(view.word[head] ?? "")) return false;
  const top = topOf(view, source);
  if (top < 0) return true;
  if (TIMES.has(view.lemma[top] ?? "") && !/^NNP/.test(view.pos[top] ?? "")) return false;
  const over = view.head[top] ?? -1;
  const fit = over >= 0 && over !== head && /^JJ/.test(view.pos[over] ?? "");
  return !(source.length === 1 && view.word[top] === "it" && fit && view.head[head] === over);
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
  // "WHO said": in a sentence that is not all in capitals it is no pronoun.
  if (alone && wordsOf(text, source) === "WHO" && isAmidSmall(text, view.start[only] ?? 0))
    return { words: "the WHO", noun: false, kind: "organization" };
  // "She and her husband" are first of all her.
  const word = only === undefined ? undefined : view.word[only];
  const leads =
    only !== undefined && (word === "he" || word === "she") && view.word[tokens[1] ?? -1] === "and";
  const somebody = alone || leads ? people.at(only) : null;
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
  if (leads) return { words: text.slice(view.start[only], view.end[only]), noun: false };
  const subject = alone ? people.subject(only) : null;
  if (subject !== null) return { words: textOf(text, view, subject), noun: true, someone: true, one: true };
  const described = alone ? people.noun(only) : null;
  if (described !== null) return { words: wordsOf(text, source), noun: false, described };
  // "A: I lived there.": who answers is who was told of before.
  const answers = alone && /^A[:.]\s/.test(text.slice(view.start[only], (view.start[only] ?? 0) + 3));
  const asked = answers ? people.mostBefore(only) : null;
  if (asked !== null) return { words: asked, noun: false, kind: "person", whole: true };
  const several = alone && word === "they" ? pluralBefore(view, only) : null;
  const thing = alone && (word === "it" || word === "its") ? speakerBefore(view, kinds, only) : null;
  const relative =
    alone && view.pos[only]?.startsWith("W") && /^W(?:P|DT)/.test(view.pos[only] ?? "")
      ? before(view, only)
      : null;
  const antecedent = several ?? thing ?? relative;
  const top = antecedent?.top ?? personBefore(view, tokens) ?? topOf(view, tokens);
  const delayed = antecedent ? -1 : namedNext(view, tokens);
  const later = delayed < 0 ? null : people.nameAt(delayed);
  if (later !== null) return { words: later, noun: false, kind: "person", whole: true };
  const titled = antecedent || alone ? null : titledIn(view, tokens);
  const person = titled ?? personAt(view, kinds, top, antecedent ? null : tokens);
  // "St Mary's": what belongs to nobody is called so.
  const shop = person && !antecedent && shopAt(view, person, tokens);
  if (shop) return { words: textOf(text, view, shop), noun: false, kind: "organization" };
  if (person) {
    const kind = kinds.at(person.to) ?? "person";
    // What a common noun stands beside is a person's name, or the tagger is mistaken in both.
    const whole = kind === "person" ? people.nameAt(person.to) : null;
    return {
      words: whole ?? textOf(text, view, person),
      noun: false,
      kind: beforeLetters(view, behindTitles(view, top)) === person.to ? kind : "person",
      whole: whole !== null,
      addressed: addressed(view.word[person.from - 1]),
    };
  }
  const body = antecedent ? null : bodyBeside(view, kinds, top);
  if (body) return { words: textOf(text, view, body), noun: false, kind: "organization" };
  const first = antecedent?.from ?? tokens[0];
  const owner = antecedent || first === undefined || alone ? null : ownerAt(view, people, kinds, first, text);
  const words = antecedent
    ? textOf(text, view, antecedent)
    : owner === null
      ? apartFromTerms(wordsOf(text, source))
      : `${owner}’s ${wordsOf(text, source).replace(/^\S+\s+/, "")}`;
  const opens =
    first !== undefined &&
    owner === null &&
    first === view.from[view.sentence[first] ?? 0] &&
    !isNamed(text, view, first) &&
    !standsAmid(text, words) &&
    !isKnown(words) &&
    !OF_LAND.test(words);
  // "Border | guards": the noun that heads a source may be spelt like a verb.
  const behind = tokens[tokens.indexOf(top) + 1];
  const spelt =
    view.pos[top] === "VBZ" && tokens[0] !== top && (behind === undefined || view.pos[behind] === "IN");
  const pos = view.pos[top] ?? "";
  const noun = (spelt || isNoun(pos)) && !isNamed(text, view, top);
  const told: Called = {
    words:
      opens &&
      /^(?:CD|DT|IN|JJ|NNS?$|PRP\$|RB|VB)/.test(view.pos[first] ?? "") &&
      !/^\p{Lu}{2}|\.\p{Ll}/u.test(words)
        ? words.charAt(0).toLowerCase() + words.slice(1)
        : words,
    noun,
    someone: view.pos[top] === "NN" && isSomeone(view, top),
    told: noun && !antecedent && isTold(view, top),
    kind: pos.startsWith("NNP") ? kinds.at(top) : null,
  };
  const salient = antecedent || view.pos[top]?.startsWith("PRP") ? null : people.at(top);
  if (salient !== null) return { ...told, salient };
  if (!thing) return told;
  return { ...told, it: { at: view.start[thing.top] ?? 0, says: maySay(view, thing.top, only as number) } };
}

/** A name that ends as what belongs to somebody does, with nothing behind it. */
function shopAt(view: View, { from, to }: Phrase, within: readonly number[]): Phrase | null {
  if (within.at(-1) !== to + 1 || !isTheirs(view.word[to + 1])) return null;
  let first = from;
  while (within.includes(first - 1) && /^NNP/.test(view.pos[first - 1] ?? "")) first -= 1;
  return { from: first, to: to + 1 };
}

/** Whose "her office" and "its chair" are, by name. */
function ownerAt(view: View, people: People, kinds: Kinds, first: number, text: string): string | null {
  if (view.pos[first] !== "PRP$") return null;
  if (view.word[first] !== "its") return heldBefore(view, first, text) ?? people.at(first);
  const thing = thingBefore(view, kinds, first);
  return thing && /^NNP/.test(view.pos[thing.top] ?? "")
    ? textOf(text, view, thing).replace(/^(?:The|the)\s/, "")
    : null;
}

const textOf = (text: string, view: View, { from, to }: Phrase): string =>
  text.slice(view.start[from], view.end[to]);

/** The person's name that a source is headed by, or that stands beside a noun that heads it: "the author, Ola Berg". */
export function personAt(
  view: View,
  kinds: Kinds,
  top: number,
  within: readonly number[] | null,
): Phrase | null {
  let at = beforeLetters(view, behindTitles(view, top));
  if (!isPerson(view, within, at)) {
    // "The author of the book, Ola Berg,": what ends the phrase behind a comma is seldom the book's name.
    const last = withoutBrackets(view, within ?? []).findLast((i) => hasLetters(view.word[i] ?? "")) ?? -1;
    const ends = last > top && isPerson(view, within, last) ? runFrom(view, within, last) : -1;
    const before = beforeTitles(view, ends) + 1;
    const joins = before < last ? (within?.findIndex((i) => JOINS.test(view.pos[i] ?? "")) ?? -1) : -1;
    // "The director of the outsourcer Norrick": one word more may as well be whose the office is.
    const holds = joins > 0 && isOfficeBefore(view, within?.[joins - 1] ?? -1, before);
    if (!holds && (!isNoun(view.pos[top] ?? "") || isWritten(view, top))) return null;
    const closes = ends >= 0 && view.word[beforeEpithet(view, before - 1)] === ",";
    const next = kidsOf(view, top).find(
      (kid) => kid > top && view.label[kid] === "appos" && isPerson(view, within, kid),
    );
    at = next ?? (closes || holds ? last : -1);
    // "Two engineers at the operator, Norrick,": a body is named beside its noun.
    if (at < 0 || kinds.at(at) === "organization") return null;
  }
  let from = runFrom(view, within, at);
  let to = at;
  while (isPerson(view, within, to + 1) && view.sentence[to + 1] === view.sentence[at]) to += 1;
  while (isTitleAt(view, from, to)) from += 1;
  // "Norland's auditor-general": whose somebody is does not speak, whatever the tree makes of it.
  return isTheirs(view.word[to + 1]) && within?.includes(to + 2) ? null : { from, to };
}

const isNoun = (pos: string): boolean => pos === "NN" || pos === "NNS";
const isTheirs = (word: string | undefined): boolean => word === "’s" || word === "'s";

/** The tokens of a source before what it ends by in brackets: "the mayor, Ola Berg | (Lab)". */
function withoutBrackets({ pos }: View, within: readonly number[]): readonly number[] {
  const opens = within.findIndex((i) => pos[i] === "-LRB-");
  return opens > 0 && pos[within.at(-1) ?? -1] === "-RRB-" ? within.slice(0, opens) : within;
}

/** "A report by the auditor, Ola Berg": it is no name of who wrote it. */
const isWritten = (view: View, top: number): boolean =>
  /^(?:by|from)$/.test(view.word[top + 1] ?? "") && paperCalled(view.lemma[top] ?? "") !== null;

/** True of a token of a person's name, among those of a source where these are given. */
const isPerson = (view: View, within: readonly number[] | null, i: number): boolean =>
  isPersonAt(view, i) && (within === null || within.includes(i));

/** Where the run of tokens of a name begins that `at` is in. */
function runFrom(view: View, within: readonly number[] | null, at: number): number {
  let from = at;
  while (isPerson(view, within, from - 1)) from -= 1;
  return from;
}

/** "The planemaker, | Aurelle |, said it would": the name of a body behind what it is, where all that the text says of the name tells that it is one. */
function bodyBeside(view: View, kinds: Kinds, top: number): Phrase | null {
  const what = view.word[top] ?? "";
  if (view.pos[top] !== "NN" || (isSomeone(view, top) && !EITHER.has(what) && !MAKERS.has(what))) return null;
  const to = kidsOf(view, top).find(
    (kid) => kid > top && view.label[kid] === "appos" && /^NNP/.test(view.pos[kid] ?? ""),
  );
  if (to === undefined || kinds.at(to) !== "organization") return null;
  let from = to;
  while (from > top + 1 && /^NNP/.test(view.pos[from - 1] ?? "")) from -= 1;
  return view.word[from - 1] === "," && from === top + 2 ? { from, to } : null;
}

/** So many words of "the socialist" and the like are looked behind. */
const EPITHET = 3;

/** What stands before an article with what it tells of a name behind it: "the mayor | , | the socialist Ola Berg". */
function beforeEpithet({ word, pos }: View, from: number): number {
  let at = from;
  while (at > from - EPITHET && /^(?:JJ|NN$)/.test(pos[at] ?? "")) at -= 1;
  return at < from && /^(?:the|its|an?)$/.test(word[at] ?? "") ? at - 1 : from;
}
