// Sources of several who speak together, "Lind and Okafor", "France, Germany and Britain", taken apart by the tree.

import type { Span } from "../../model/span.ts";
import { covered, topOf } from "../learned/sight/hints.ts";
import { kidsOf, type View } from "../learned/sight/view.ts";
import { isPersonAt } from "./persons/someone.ts";

/** The words for one of those whom a source joins, from the first token to the last, and the token that heads them. */
export interface Part {
  readonly from: number;
  readonly to: number;
  readonly head: number;
}

/** No more speakers of one source than this are told apart. */
const MOST = 12;
/** What parts one from the next; "&" stands within names. */
const AND = /^(?:and|as|well|along|together|with|,)$/;
/** What stands before the first or behind the last of several. */
const AROUND = /^(?:both|all|each|alike|jointly|together|,|[-–—])$/;
/** The words of each of those whom a source joins at its head; nothing where it is of one. */
export function partsOf(view: View, source: readonly Span[]): Part[] {
  const tokens = covered(view, source);
  if (tokens.length < 3 || !tokens.some((i) => isJoin(view, i))) return [];
  const heads = headsOf(view, tokens);
  if (heads.length < 2 || heads.length > MOST) return [];
  const [first = 0, last = 0] = [tokens[0], tokens.at(-1)];
  const parts: Part[] = [];
  for (const [k, head] of heads.entries()) {
    const before = heads[k - 1];
    let from = before === undefined ? first : edge(view, before, head) + 1;
    const next = heads[k + 1];
    while (from < head && (view.word[from] ?? "").endsWith("-based")) from += 1;
    let to = next === undefined ? last : edge(view, head, next) - 1;
    while (from < head && (AND.test(view.word[from] ?? "") || AROUND.test(view.word[from] ?? ""))) from += 1;
    while (to > head && (AND.test(view.word[to] ?? "") || AROUND.test(view.word[to] ?? ""))) to -= 1;
    parts.push({ from, to, head });
  }
  return parts;
}

/** "And" between words, "as well as", "along with"; none that a name is tagged to hold. */
function isJoin({ word, ner }: View, i: number): boolean {
  if (word[i] === "and") return ner[i] === "O" || ner[i - 1] !== ner[i] || ner[i + 1] !== ner[i];
  if (word[i] === "as") return word[i + 1] === "well" && word[i + 2] === "as";
  return word[i] === "with" && /^(?:along|together)$/.test(word[i - 1] ?? "");
}

/** The heads of those who are joined, in order. */
function headsOf(view: View, tokens: readonly number[]): number[] {
  const within = new Set(tokens);
  const top = topOf(view, tokens);
  if (top < 0) return [];
  const found = new Set<number>();
  const add = (head: number, named: boolean) => {
    if (found.has(head)) return;
    found.add(head);
    for (const kid of kidsOf(view, head))
      if (within.has(kid) && kid > head && isJoined(view, head, kid) && (!named || isPersonAt(view, kid)))
        add(kid, true);
  };
  const named = namedInRow(view, tokens);
  // "The candidates | Lind and Okafor": the tree may hang names on a word before them, or each on the verb.
  if (named.length === 0 || named.includes(top)) add(top, false);
  for (const head of named) add(head, true);
  // "Lind, the mayor, and Okafor": it hangs who follows on the word beside the name.
  for (const kid of kidsOf(view, top))
    if (within.has(kid) && kid > top && view.label[kid] === "appos")
      for (const one of kidsOf(view, kid))
        if (within.has(one) && isPersonAt(view, one) && isJoined(view, kid, one)) add(one, true);
  const sorted = [...found].sort((a, b) => a - b);
  // "The developer | Emily Lind": of two whom nothing joins, the name is whom the other tells of.
  const heads: number[] = [];
  for (const head of sorted) {
    const before = heads.at(-1);
    if (before === undefined || isApart(view, before, head)) heads.push(head);
    else if (!isPersonAt(view, before)) heads.splice(-1, 1, head);
  }
  const last = heads.at(-1) as number;
  // "Lind, Okafor | and other members".
  const go = tokens[tokens.indexOf(last) + 1];
  if (named.includes(last) && go !== undefined && isJoin(view, go)) return heads;
  return heads.some((head, k) => k > 0 && joinOf(view, heads[k - 1] as number, head) >= 0) ? heads : [];
}

/** No more words than this stand before a name to tell what somebody is: "former Norrick mayor | Emily Lind". */
const BEFORE = 6;

/** The last words of names of persons that follow one another with "and" and commas between them, as a source begins. */
function namedInRow(view: View, tokens: readonly number[]): number[] {
  const found: number[] = [];
  let at = 0;
  const is = (k: number) =>
    tokens[k] !== undefined &&
    (isPersonAt(view, tokens[k] as number) || (k === at && ONE.test(view.word[tokens[k] as number] ?? "")));
  for (;;) {
    const from = at;
    while (at - from < BEFORE && !is(at) && LEADS.test(view.pos[tokens[at] ?? -1] ?? "")) at += 1;
    if (!is(at)) break;
    while (is(at + 1)) at += 1;
    const head = tokens[at] as number;
    const behind = tokens[at + 1];
    // "Lind, Okafor's lawyer", "the Lind and Okafor campaigns".
    if (behind !== undefined && /^(?:POS|NNS?)$/.test(view.pos[behind] ?? "")) break;
    found.push(head);
    at += 1;
    const join = at;
    while (AND.test(view.word[tokens[at] ?? -1] ?? "")) at += 1;
    if (at === join) break;
  }
  return found.length > 1 ? found : [];
}

const ONE = /^(?:he|she)$/;
/** What may stand before a name and belong to it. */
const LEADS = /^(?:NNP?S?|JJ|DT|PRP\$|CD)$/;

/** True of one who is joined to another by "and" or a comma, or by "along with". */
function isJoined(view: View, of: number, kid: number): boolean {
  const label = view.label[kid] ?? "";
  const left = view.left[kid] ?? kid;
  if (/^nmod/.test(label)) return isJoin(view, left) || isJoin(view, left + 1);
  if (label !== "conj") return false;
  // "But", "or" and "nor" join nobody who says it.
  return ![...between(of, kid)].some((i) => /^(?:but|or|nor|not|&|\/)$/.test(view.word[i] ?? ""));
}

const isApart = (view: View, a: number, b: number): boolean =>
  [...between(a, b)].some((i) => view.word[i] === "," || isJoin(view, i));

/** Where what parts two heads stands last: an "and", or else a comma. */
function edge(view: View, a: number, b: number): number {
  const all = [...between(a, b)];
  return all.findLast((i) => isJoin(view, i)) ?? all.findLast((i) => view.word[i] === ",") ?? a + 1;
}

/** Where the "and" between two heads stands; -1 where there is none. */
const joinOf = (view: View, a: number, b: number): number =>
  [...between(a, b)].find((i) => isJoin(view, i)) ?? -1;

/** The tokens between two. */
export function* between(a: number, b: number): Generator<number> {
  for (let i = a + 1; i < b; i += 1) yield i;
}

/** True of a name that the text has elsewhere: "Lind and Okafor" may be a firm, "Okafor" alone is none. */
export function standsApart(text: string, name: string, whole: string): boolean {
  return text.split(whole).some((rest) => wordIn(rest, name));
}

function wordIn(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (!/[\p{L}\d]/u.test(text[at - 1] ?? " ") && !/[\p{L}\d]/u.test(text[at + word.length] ?? " "))
      return true;
  return false;
}
