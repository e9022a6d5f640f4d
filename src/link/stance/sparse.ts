import { base } from "./base.ts";
import type { Comparison } from "./compare.ts";
import type { Reading } from "./read.ts";

/** What a claim says by itself about being for or against a report: its words and neighbours, names left out. */
export function sideFeatures(claim: Reading): string[] {
  const found = new Set<string>();
  const nameAt = new Set(claim.words.filter((word) => word.name).map((word) => word.at));
  const forms: string[] = [];
  claim.all.forEach((lower, at) => {
    if (nameAt.has(at)) {
      if (forms.at(-1) !== "N") forms.push("N");
    } else if (/^[\p{L}]/u.test(lower)) forms.push(lower.endsWith("n't") ? "n't" : base(lower));
    else if (/^\p{N}/u.test(lower)) forms.push("0");
    else if (/^[?!:"'“‘]$/.test(lower)) forms.push(lower);
  });
  forms.forEach((form, i) => {
    found.add(form);
    found.add(`${forms[i - 1] ?? "^"} ${form}`);
  });
  found.add(`${forms.at(-1) ?? ""} $`);
  for (const { mark } of claim.shades) found.add(`=${mark}`);
  return [...found];
}

/** What two claims set against each other show word by word. */
export function pairFeatures(comparison: Comparison): string[] {
  const { short, long, alignment, substitutions, opposites, figures } = comparison;
  const { ofShort, ofLong, pairs } = alignment;
  const found = new Set<string>();
  short.words.forEach((word, s) => {
    const form = word.name ? "N" : word.number ? "0" : word.base;
    found.add(`c ${form}`);
    if (ofShort[s] === -1) found.add(`u ${form}`);
    else found.add(`k ${form}`);
  });
  for (const { s, l, kind } of substitutions) {
    if (kind === "number") continue;
    const both = [s, l].map((word) => (word.name ? "N" : word.base)).sort();
    found.add(`x ${both.join("|")}`);
    found.add(`x ${kind}`);
    if (!l.name) found.add(`y ${l.base}`);
  }
  for (const { s, l } of opposites) found.add(`o ${[s.base, l.base].sort().join("|")}`);
  for (const pair of pairs) {
    const [s, l] = [short.words[pair.s], long.words[pair.l]];
    if (pair.strength < 0.95 && s && l) found.add(`w ${[s.base, l.base].sort().join("|")}`);
  }
  let [low, high] = [Infinity, -Infinity];
  for (const { l } of pairs) {
    low = Math.min(low, l);
    high = Math.max(high, l);
  }
  for (let l = Math.max(0, low - 3); l < Math.min(long.words.length, high + 4); l += 1) {
    const word = long.words[l];
    if (word && ofLong[l] === -1) found.add(`v ${word.name ? "N" : word.number ? "0" : word.base}`);
  }
  const stops = (claim: Reading) => new Set(claim.all.filter((lower) => STOPS.has(lower)));
  const [mine, theirs] = [stops(short), stops(long)];
  for (const stop of mine) found.add(theirs.has(stop) ? `=s ${stop}` : `-s ${stop}`);
  for (const shade of short.shades) {
    const next = short.words.findIndex((word) => word.at > shade.at);
    const tied = next >= 0 && (ofShort[next] as number) >= 0;
    found.add(`m ${shade.mark} ${tied ? "tied" : "free"}`);
    found.add(`m ${short.all[shade.at] ?? ""} ${tied ? "tied" : "free"}`);
  }
  for (const figure of figures) {
    const bound = figure.mine.low === null ? "<" : figure.mine.high === null ? ">" : "=";
    const other =
      figure.rival === null ? "" : figure.rival.low === null ? "<" : figure.rival.high === null ? ">" : "=";
    found.add(`q ${bound}${other} ${figure.fit}`);
    found.add(`q ${figure.mine.unit} ${figure.fit}`);
    found.add(`q ${figure.best} ${figure.sameUnit ? "unit" : ""} ${figure.near}`);
  }
  return [...found];
}

const STOPS = new Set(
  `more less over under before after until since than only all both each no not never by from to at about between up down out off on and or but while
   first last former same other his her their he she they was is were are be been being has had have will would can could may`.split(
    /\s+/,
  ),
);
