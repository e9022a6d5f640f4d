import { base } from "../../../text/words/base.ts";
import type { Comparison } from "../compare.ts";
import { Hashes, over, START } from "../hashed.ts";
import { isLetter, isNumeral, type Reading, type Word } from "../read.ts";
import { MARKS, type Mark } from "./marks.ts";

/** Where the hashes of features that begin with a text go on from. */
const from = (text: string): number => over(text, START);

const SHADES = Object.fromEntries(MARKS.map((mark) => [mark, from(`=${mark}`)])) as Record<Mark, number>;

/** What a claim says by itself about being for or against a report, hashed: its words and neighbours, names left out. */
export function sideFeatures(claim: Reading): number[] {
  const found = new Hashes();
  const forms: string[] = [];
  let next = 0;
  for (let at = 0; at < claim.all.length; at += 1) {
    while (next < claim.words.length && (claim.words[next] as Word).at < at) next += 1;
    const word = claim.words[next];
    const lower = claim.all[at] as string;
    if (word?.at === at && word.name) {
      if (forms.length === 0 || forms[forms.length - 1] !== "N") forms.push("N");
    } else if (isLetter(lower)) forms.push(lower.endsWith("n't") ? "n't" : base(lower));
    else if (isNumeral(lower)) forms.push("0");
    else if (MARK.test(lower)) forms.push(lower);
  }
  for (let i = 0; i < forms.length; i += 1) {
    const form = forms[i] as string;
    found.add(over(form, START));
    found.add(over(form, over(" ", over(i > 0 ? (forms[i - 1] as string) : "^", START))));
  }
  found.add(over(" $", over(forms[forms.length - 1] ?? "", START)));
  for (const { mark } of claim.shades) found.add(SHADES[mark]);
  return found.list;
}

const MARK = /^[?!:"'“‘]$/;

const PLAIN = { c: from("c "), u: from("u "), k: from("k "), v: from("v "), y: from("y ") };
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

const formOf = (word: Word): string => (word.name ? "N" : word.number ? "0" : word.base);

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
    const form = formOf(short.words[s] as Word);
    found.add(over(form, PLAIN.c));
    found.add(over(form, ofShort[s] === -1 ? PLAIN.u : PLAIN.k));
  }
  for (const { s, l, kind } of substitutions) {
    if (kind === "number") continue;
    found.add(two(TWO.x, s.name ? "N" : s.base, l.name ? "N" : l.base));
    found.add(KIND[kind]);
    if (!l.name) found.add(over(l.base, PLAIN.y));
  }
  for (const { s, l } of opposites) found.add(two(TWO.o, s.base, l.base));
  let [low, high] = [Infinity, -Infinity];
  for (const { s, l, strength } of pairs) {
    if (strength < 0.95) found.add(two(TWO.w, (short.words[s] as Word).base, (long.words[l] as Word).base));
    if (l < low) low = l;
    if (l > high) high = l;
  }
  for (let l = Math.max(0, low - 3); l < Math.min(long.words.length, high + 4); l += 1) {
    if (ofLong[l] === -1) found.add(over(formOf(long.words[l] as Word), PLAIN.v));
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
