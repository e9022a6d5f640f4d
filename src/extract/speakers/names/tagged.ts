// Names as the tagger saw them, mended where what stands beside them tells better; for those who speak, not for the models.

import { isCapitalAt } from "../../../text/capitals.ts";
import { Among } from "../../learned/sight/among.ts";
import { renamed, type View } from "../../learned/sight/view.ts";
import { namesBody } from "../bodies/companies.ts";
import { ORG } from "../bodies/nouns.ts";
import type { Bearer } from "../called.ts";
import { isFromAt } from "../persons/origins.ts";
import { isSomeone } from "../persons/someone.ts";
import { JOINED, LETTERS, OFFICES, TITLES } from "./courtesy.ts";
import { isGiven } from "./given.ts";
import { loudName } from "./loud.ts";
import { matterBeside } from "./matters.ts";
import { hasArticle, PARTICLES, SMALL, withoutArticle } from "./particles.ts";

const BEFORE_NAMES = new Among(TITLES);
const BEHIND_NAMES = new Among(LETTERS);

/** Those within the names of bodies. */
const IN_NAMES = /^(?:de|del|dell[aeo]|degli|dei|di|do|da|dos|das|du|des)$/;

/** The last word of the name before letters that end with the token; the token itself where it is none of those. */
export function beforeLetters({ word, ner, hash }: View, token: number): number {
  let at = token;
  while (ner[at] === "O" && BEHIND_NAMES.has(word[at] ?? "", hash.word[at] ?? 0)) at -= 1;
  return ner[at] === "PERSON" ? at : token;
}

/** The token before a name that begins at `from` and the titles that lead to it. */
export function beforeTitles({ word, hash }: View, from: number): number {
  let at = from - 1;
  while (BEFORE_NAMES.has(word[at] ?? "", hash.word[at] ?? 0)) at -= 1;
  return at;
}

/** The token behind the titles that begin at one, which the tree may make the head: "| Ms | Lind". */
export function behindTitles({ word, hash }: View, token: number): number {
  let at = token;
  while (BEFORE_NAMES.has(word[at] ?? "", hash.word[at] ?? 0)) at += 1;
  return at;
}

/** The last word of a person's name with which a source begins, before what tells where they belong: "Emily Lind | of Dorn & Pell". */
export function personBefore({ ner, word }: View, source: readonly number[]): number | null {
  let to = 0;
  while (source[to] !== undefined && ner[source[to] as number] === "PERSON") to += 1;
  const last = source[to - 1];
  return last !== undefined && to > 1 && /^(?:of|from|at)$/.test(word[last + 1] ?? "") ? last : null;
}

/** What may be told anew of a name. */
interface Draft {
  readonly text: string;
  readonly view: View;
  readonly ner: string[];
  readonly pos: string[];
}

const drafted = (text: string, view: View): Draft => ({
  text,
  view,
  ner: view.ner.slice(),
  pos: view.pos.slice(),
});

/** The view with whoever bears a title as a person, the title apart, the letters behind the name too. */
export function withTitled(text: string, view: View): View {
  const draft = drafted(text, view);
  const { size } = view;
  for (let i = 0; i + 1 < size; i += 1) {
    if (!isTitle(draft, i) || isTitle(draft, i + 1)) continue;
    const end = OFFICES.has(view.word[i + 1] ?? "") ? i + 1 : nameEnd(draft, i + 1);
    if (end === i + 1 || ORG.test(text.slice(view.start[i + 1], view.end[end - 1]))) continue;
    // "Det Supt Helen Crane": titles stand before one another.
    for (let k = i; k >= 0 && isTitle(draft, k); k -= 1) [draft.ner[k], draft.pos[k]] = ["O", "NNP"];
    people(draft, i + 1, end);
    i = end - 1;
  }
  for (let i = 1; i < size; i += 1)
    if (isFromAt(view, i) && isBehindThe(view, i) && draft.ner[i + 1] !== "PERSON")
      [draft.ner[i], draft.pos[i]] = ["O", "NN"];
  for (let i = 0; i < size; i += 1) {
    if (!isCapital(draft, i)) continue;
    const matter = matterBeside(view, i);
    if (matter.length > 0) holder(draft, i, matter);
  }
  for (const i of loudName(text, view)) people(draft, i, i + 1);
  for (let i = 0; i < size; i += 1) if (isNoun(draft, i)) [draft.ner[i], draft.pos[i]] = ["O", "NN"];
  for (let i = 1; i < size; i += 1)
    if (draft.ner[i - 1] === "PERSON" && areLetters(draft, i)) draft.ner[i] = "O";
  return renamed(view, draft);
}

/** "The | Czech", "the 19-year-old | Czech". */
const isBehindThe = ({ word }: View, i: number): boolean =>
  word[i - 1] === "the" || (word[i - 2] === "the" && word[i - 1]?.endsWith("-year-old") === true);

/** "| Developer | and longtime fan Ola Berg": a noun for somebody with a capital that only opens its sentence. */
const isNoun = ({ view, ner }: Draft, i: number): boolean =>
  ner[i] === "PERSON" &&
  ner[i + 1] !== "PERSON" &&
  i === view.from[view.sentence[i] ?? 0] &&
  /^(?:and|or)$/.test(view.word[i + 1] ?? "") &&
  isSomeone(view, i) &&
  !isGiven(view.word[i] ?? "");

/** "Secretary for | Wales | Ola Berg": what an office is for, and who holds it. */
function holder(draft: Draft, office: number, matter: readonly number[]): void {
  for (const k of matter) if (k < office) draft.ner[k] = "O";
  let from = (matter.at(-1) ?? office) + 1;
  // "Member for housing | Cllr | Ola Berg".
  while (isTitle(draft, from)) from += 1;
  const end = nameEnd(draft, from);
  const named = from > office + 1 && end > from + 1;
  if (!named || ORG.test(draft.text.slice(draft.view.start[from], draft.view.end[end - 1]))) return;
  people(draft, from, end);
  for (const k of matter) draft.ner[k] = "O";
  for (let k = office; draft.ner[k] === "PERSON" && beside(draft.view, office, k); k -= 1) draft.ner[k] = "O";
}

/** The view with names as `kind` tells them, by their last tokens, and those of persons whole with what small words join. */
export function withKinds(text: string, view: View, kind: (token: number) => Bearer | null): View {
  const draft = drafted(text, view);
  const { size, word } = view;
  const { ner, pos } = draft;
  const [firsts, lasts] = [new Set<string>(), new Set<string>()];
  const [loud = -1] = loudName(text, view);
  for (let i = 0; i < size; i += 1) {
    const tag = ner[i];
    // "Min-ji | Kang": a given name that the tagger takes for an adjective.
    if (tag === "PERSON" && /^JJ/.test(pos[i] ?? "") && isCapital(draft, i) && isNamed(draft, i + 1))
      pos[i] = "NNP";
    if ((tag !== "PERSON" && tag !== "ORGANIZATION") || !pos[i]?.startsWith("NNP")) continue;
    let end = i + 1;
    while (beside(view, i, end) && ner[end] === tag && pos[end]?.startsWith("NNP")) end += 1;
    // "Il Corriere della | Costa": the end of a body's name.
    const from = nameStart(draft, i);
    const body = namesBody(text.slice(view.start[from], view.end[end - 1]));
    const told =
      i === loud
        ? "person"
        : body
          ? "organization"
          : (kind(end - 1) ?? (tag === "PERSON" ? "person" : "organization"));
    if (told === "organization") {
      for (let k = body ? from : i; k < end; k += 1) [ner[k], pos[k]] = ["ORGANIZATION", "NNP"];
    } else {
      // "R K | Menon": letters that stand before a name belong to it.
      while (isInitial(draft, i - 1) && beside(view, i, i - 1)) i -= 1;
      // "Ruiz | de la Vega": what a small word joins to a name belongs to it.
      if (PARTICLES.has(word[end] ?? "") && beside(view, i, end)) end = nameEnd(draft, end);
      // "Omar Saleh | al-Hamadi": nor does an article begin anything else.
      else if (hasArticle(word[end] ?? "") && beside(view, i, end) && ner[end] !== "ORGANIZATION") end += 1;
      people(draft, i, end);
      if (end > i + 1) firsts.add(word[i] as string);
      lasts.add(word[end - 1] as string).add(withoutArticle(word[end - 1] as string));
    }
    i = end - 1;
  }
  for (let i = 0; i < size; i += 1) {
    const one = word[i] as string;
    // "El-Tayeb said": a surname with its article is no adjective.
    const surname = one.includes("-") && lasts.has(one) && /^[ae]\p{L}{1,2}-/u.test(one);
    // "Watanabe said" of Watanabe Keiko.
    // "Reyes said" of Ana Reyes: no plural, where a name ends so elsewhere.
    // "Bergeron, on his way out, was told": nor a place.
    const known =
      (ner[i] === "O" || ner[i] === "LOCATION") &&
      pos[i]?.startsWith("NN") &&
      (pos[i] === "NNP" ? lasts.has(one) || firsts.has(one) : isCapital(draft, i) && lasts.has(one)) &&
      standsAlone(draft, i);
    if (surname || known) people(draft, i, i + 1);
  }
  return renamed(view, draft);
}

const isCapital = ({ text, view }: Draft, i: number): boolean =>
  i < view.size && isCapitalAt(text, view.start[i] as number);

/** True of letters behind a name, in capitals or as "PhD". */
const areLetters = ({ text, view }: Draft, i: number): boolean =>
  BEHIND_NAMES.has(view.word[i] ?? "", view.hash.word[i] ?? 0) &&
  /^\p{Lu}.*\p{Lu}$/su.test(text.slice(view.start[i], view.end[i]));

/** True of a subject in one word with no name beside it; "Reyes counters that": what it heads may be taken for a noun. */
const standsAlone = (draft: Draft, i: number): boolean =>
  (/^nsubj(?:pass)?$/.test(draft.view.label[i] ?? "") || isBeforeVerb(draft.view, i)) &&
  [i - 1, i + 1].every((other) => !beside(draft.view, i, other) || !isCapital(draft, other));

/** True of what opens a sentence before a noun that may be a verb, with a clause behind it: "Reyes | counters that". */
const isBeforeVerb = ({ label, head, from, sentence, pos, word }: View, i: number): boolean =>
  label[i] === "compound" &&
  head[i] === i + 1 &&
  i === from[sentence[i] ?? 0] &&
  pos[i + 1] === "NNS" &&
  label[i + 1] === "root" &&
  word[i + 2] === "that";

/** True of one letter in capitals that is no word. */
const isInitial = (draft: Draft, i: number): boolean =>
  i >= 0 &&
  /^[b-hj-z]$/.test(draft.view.word[i] ?? "") &&
  isCapital(draft, i) &&
  /^NNP?$/.test(draft.pos[i] ?? "") &&
  !/^(?:plan|vitamin|group|class|route|type|category|section|hepatitis|influenza|grade|article)$/.test(
    draft.view.word[i - 1] ?? "",
  );

const isNamed = ({ ner, pos, view }: Draft, i: number): boolean =>
  beside(view, i - 1, i) && ner[i] === "PERSON" && pos[i]?.startsWith("NNP") === true;

const isTitle = (draft: Draft, i: number): boolean =>
  isCapital(draft, i) &&
  isTitleWord(draft.view.word[i] ?? "", draft.view.hash.word[i] ?? 0) &&
  beside(draft.view, i, i + 1);

const isTitleWord = (word: string, hash: number): boolean =>
  BEFORE_NAMES.has(word, hash) || (word.includes("-") && JOINED.test(word));

const beside = ({ sentence, size }: View, i: number, other: number): boolean =>
  other < size && sentence[i] === sentence[other];

/** The end of a name that begins at `i`, small words within it; `i` where none does. */
function nameEnd(draft: Draft, i: number): number {
  const { word } = draft.view;
  let end = i;
  for (let at = i; beside(draft.view, i, at) && at < i + 8; at += 1) {
    if (isCapital(draft, at) && !areLetters(draft, at)) end = at + 1;
    else if (!PARTICLES.has(word[at] ?? "") || at - end >= SMALL) break;
  }
  return end;
}

/** Where the name begins that a small word joins to the one at `i`; `i` where none does. */
function nameStart(draft: Draft, i: number): number {
  const { word } = draft.view;
  let from = i;
  while (
    beside(draft.view, i, from - 1) &&
    from > i - 6 &&
    (IN_NAMES.test(word[from - 1] ?? "") || (from < i && isCapital(draft, from - 1)))
  )
    from -= 1;
  return isCapital(draft, from) ? from : i;
}

function people({ ner, pos }: Draft, from: number, to: number): void {
  for (let k = from; k < to; k += 1) [ner[k], pos[k]] = ["PERSON", "NNP"];
}
