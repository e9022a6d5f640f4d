import type { Comparison } from "../compare.ts";
import { type Form, NAME, type Plain, pairHashes, plain } from "../form.ts";
import { Hashes, over, START } from "../hashed.ts";
import type { Reading, Word } from "../read.ts";
import { MARKS, type Mark } from "./marks.ts";

/** Where the hashes of features that begin with a text go on from. */
const from = (text: string): number => over(text, START);

const SHADES = Object.fromEntries(MARKS.map((mark) => [mark, from(`=${mark}`)])) as Record<Mark, number>;

/** What a claim says by itself about being for or against a report, hashed: its words and neighbours, names left out. */
export function sideFeatures(claim: Reading): number[] {
  const found = new Hashes();
  const { forms, words, shades } = claim;
  let next = 0;
  let last = BEGIN;
  for (let at = 0; at < forms.length; at += 1) {
    while (next < words.length && (words[next] as Word).at < at) next += 1;
    const word = words[next];
    const isName = word !== undefined && word.at === at && word.name;
    // A name of several words is one.
    if (isName && last === ANY_NAME) continue;
    const own = isName ? ANY_NAME : (forms[at] as Form).plain;
    if (own === null) continue;
    found.add(own.hash);
    found.add(over(own.form, last.before));
    last = own;
  }
  found.add(over(" $", last === BEGIN ? START : last.hash));
  for (const { mark } of shades) found.add(SHADES[mark]);
  return found.list;
}

/** What stands before the first word. */
const BEGIN: Plain = plain("^");
const ANY_NAME: Plain = plain(NAME);

const OF_NAME = pairHashes(NAME);
const OTHER = from("y ");
const TWO = { x: from("x "), o: from("o "), w: from("w ") };
const KIND = {
  opposite: from("x opposite"),
  name: from("x name"),
  sibling: from("x sibling"),
  word: from("x word"),
};
const STOP_SAME = from("=s ");
const STOP_ALONE = from("-s ");
const SHADE = from("m ");
const QUANTITY = from("q ");

const hashesOf = (word: Word) => (word.name ? OF_NAME : word.hashes);

/** Two forms in an order of their own. */
const two = (prefix: number, a: string, b: string): number =>
  a < b ? over(b, over("|", over(a, prefix))) : over(a, over("|", over(b, prefix)));

/** What two claims set against each other show word by word, hashed. */
export function pairFeatures({
  short,
  long,
  alignment,
  substitutions,
  opposites,
  figures,
}: Comparison): number[] {
  const { ofShort, ofLong, pairs } = alignment;
  const found = new Hashes();
  for (let s = 0; s < short.words.length; s += 1) {
    const hashes = hashesOf(short.words[s] as Word);
    found.add(hashes.there);
    found.add(ofShort[s] === -1 ? hashes.missing : hashes.matched);
  }
  for (const { s, l, kind } of substitutions) {
    if (kind === "number") continue;
    found.add(two(TWO.x, s.name ? "N" : s.base, l.name ? "N" : l.base));
    found.add(KIND[kind]);
    if (!l.name) found.add(over(l.base, OTHER));
  }
  for (const { s, l } of opposites) found.add(two(TWO.o, s.base, l.base));
  let [low, high] = [Infinity, -Infinity];
  for (const { s, l, strength } of pairs) {
    if (strength < 0.95) found.add(two(TWO.w, (short.words[s] as Word).base, (long.words[l] as Word).base));
    if (l < low) low = l;
    if (l > high) high = l;
  }
  for (let l = Math.max(0, low - 3); l < Math.min(long.words.length, high + 4); l += 1) {
    if (ofLong[l] === -1) found.add(hashesOf(long.words[l] as Word).added);
  }
  for (const stop of short.stops) found.add(over(stop, long.stops.includes(stop) ? STOP_SAME : STOP_ALONE));
  for (const { mark, at } of short.shades) {
    let next = 0;
    while (next < short.words.length && (short.words[next] as Word).at <= at) next += 1;
    const tied = next < short.words.length && (ofShort[next] as number) >= 0 ? " tied" : " free";
    found.add(over(tied, over(mark, SHADE)));
    found.add(over(tied, over(short.all[at] ?? "", SHADE)));
  }
  for (const figure of figures) {
    const { mine, rival, fit, best, sameUnit, near } = figure;
    const bound = mine.low === null ? "<" : mine.high === null ? ">" : "=";
    const other = rival === null ? "" : rival.low === null ? "<" : rival.high === null ? ">" : "=";
    found.add(over(`${bound}${other} ${fit}`, QUANTITY));
    found.add(over(`${mine.unit} ${fit}`, QUANTITY));
    found.add(over(`${best} ${sameUnit ? "unit" : ""} ${near}`, QUANTITY));
  }
  return found.list;
}
