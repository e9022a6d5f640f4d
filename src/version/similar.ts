import { plain, tokens } from "../text/words/words.ts";
import type { Grams } from "./grams.ts";

const STOP = new Set(
  `a an the and or but nor so of in on at to for from by with as is are was were be been being am has have had
  do does did that this these those it its he she they them his her their we us our you your i me my who whom
  which what when where there here then than will would shall should can could may might must not no any some
  if into out up down over about after before also just only more most very s said says say told`.split(
    /\s+/,
  ),
);

/** What is remembered of the wordings that were read last, so that a pair is read once though much is asked of it. */
const LAST = 4;
const last = new Map<string, readonly string[]>();
/** Shorter ones are sooner read again. */
const SHORT = 24;

/** The words, numbers and marks of a wording, in lower case and without differences of type. */
export function plainTokens(words: string): readonly string[] {
  const known = words.length < SHORT ? undefined : last.get(words);
  if (known !== undefined) return known;
  const read = tokens(plain(words)).map((token) => token.text);
  if (words.length < SHORT) return read;
  last.set(words, read);
  for (const [oldest] of last) if (last.size > LAST) last.delete(oldest);
  return read;
}

/** The words of a wording that carry meaning, in lower case. */
export function contentWords(words: string): string[] {
  return plainTokens(words).filter((text) => /[\p{L}\p{N}]/u.test(text) && !STOP.has(text));
}

/** How many items two lists both begin with, and how many of the others both end with. */
export function sharedEnds(a: readonly string[], b: readonly string[]): [head: number, tail: number] {
  const short = Math.min(a.length, b.length);
  let head = 0;
  while (head < short && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < short - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  return [head, tail];
}

/** What lies between the words that both begin with and those that both end with: no other word can be on one side alone. */
export function apart(a: readonly string[], b: readonly string[]): [readonly string[], readonly string[]] {
  const [head, tail] = sharedEnds(a, b);
  return [a.slice(head, a.length - tail), b.slice(head, b.length - tail)];
}

/** A word without its commonest endings. */
export function stem(word: string): string {
  return word.length > 4 ? word.replace(/(?:'s|ing|ed|es|s)$/, "") : word.replace(/'?s$/, "");
}

/** Two things, by index, and how alike they are. */
export interface Match {
  readonly from: number;
  readonly to: number;
  readonly score: number;
}

/** One-to-one matches, best first; ties go to those that stand at like places. */
export function bestFirst(candidates: readonly Match[]): Match[] {
  const from = new Set<number>();
  const to = new Set<number>();
  const chosen: Match[] = [];
  const ordered = [...candidates].sort(
    (a, b) =>
      b.score - a.score ||
      Math.abs(a.from - a.to) - Math.abs(b.from - b.to) ||
      a.from - b.from ||
      a.to - b.to,
  );
  for (const match of ordered) {
    if (from.has(match.from) || to.has(match.to)) continue;
    from.add(match.from);
    to.add(match.to);
    chosen.push(match);
  }
  return chosen;
}

/** How many of the likeliest partners are looked at closely. */
const CLOSE = 16;
/** A piece in more wordings than this tells nothing. */
const COMMON = 200;

/** So many pairs are sooner compared than indexed. */
const FEW = 4096;

/** Pairs worth a look among many wordings, found by the pieces they share. */
export function candidates(
  old: readonly Grams[],
  next: readonly Grams[],
  score: (from: number, to: number) => number,
): Match[] {
  if (old.length * next.length <= FEW)
    return old.flatMap((_, from) => next.map((_, to) => ({ from, to, score: score(from, to) })));
  const index = new Map<number, number[]>();
  next.forEach((pieces, to) => {
    for (const piece of pieces) {
      const list = index.get(piece);
      if (list === undefined) index.set(piece, [to]);
      else list.push(to);
    }
  });
  const counts = new Int32Array(next.length);
  return old.flatMap((pieces, from) => {
    const met: number[] = [];
    for (const piece of pieces) {
      const list = index.get(piece) ?? [];
      if (list.length > COMMON) continue;
      for (const to of list) {
        if (counts[to] === 0) met.push(to);
        counts[to] = (counts[to] as number) + 1;
      }
    }
    const near = met.sort((a, b) => (counts[b] as number) - (counts[a] as number) || a - b).slice(0, CLOSE);
    for (const to of met) counts[to] = 0;
    return near.map((to) => ({ from, to, score: score(from, to) }));
  });
}
