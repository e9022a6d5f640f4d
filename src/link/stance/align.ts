import type { Reading, Word } from "./read.ts";

/** How a word of one claim stands to a word of the other. */
export type Tie = "same" | "form" | "synonym" | "spelling" | "broader";

const STRENGTH: Readonly<Record<Tie, number>> = {
  same: 1,
  form: 0.95,
  synonym: 0.75,
  spelling: 0.7,
  broader: 0.45,
};

/** A word of the shorter claim and its counterpart in the longer one. */
export interface Pair {
  readonly s: number;
  readonly l: number;
  readonly tie: Tie;
  readonly strength: number;
}

/** The words of two claims set against each other. */
export interface Alignment {
  readonly pairs: readonly Pair[];
  /** Counterpart of each word by number, -1 where it has none. */
  readonly ofShort: Int16Array;
  readonly ofLong: Int16Array;
  readonly strengthShort: Float64Array;
  readonly strengthLong: Float64Array;
}

/** Sets each word of the shorter claim against its best counterpart, near the counterparts of its neighbours. */
export function alignWords(short: Reading, long: Reading): Alignment {
  const alignment = {
    pairs: [],
    ofShort: new Int16Array(short.words.length).fill(-1),
    ofLong: new Int16Array(long.words.length).fill(-1),
    strengthShort: new Float64Array(short.words.length),
    strengthLong: new Float64Array(long.words.length),
  };
  const { ofShort, ofLong } = alignment;
  let last = 0;
  for (let s = 0; s < short.words.length; s += 1) {
    const word = short.words[s] as Word;
    const places = long.byKey.get(word.key);
    if (!places) continue;
    last = nearest(places, last, ofLong);
    join(alignment, s, last, long.words[last]?.lower === word.lower ? "same" : "form");
  }
  for (let s = 0; s < short.words.length; s += 1) {
    if (ofShort[s] !== -1) continue;
    const found = weaker(short.words[s] as Word, long, ofLong);
    if (found) join(alignment, s, found.l, found.tie);
  }
  return alignment;
}

function join(to: Alignment & { readonly pairs: Pair[] }, s: number, l: number, tie: Tie): void {
  const strength = STRENGTH[tie];
  to.pairs.push({ s, l, tie, strength });
  to.ofShort[s] = l;
  to.strengthShort[s] = strength;
  if (to.ofLong[l] !== -1 && strength <= (to.strengthLong[l] as number)) return;
  to.ofLong[l] = s;
  to.strengthLong[l] = strength;
}

/** The place that follows `last` most closely; one that is taken only when there is no other. */
function nearest(places: readonly number[], last: number, taken: Int16Array): number {
  let best = -1;
  let cost = Infinity;
  for (const place of places) {
    const c = Math.abs(place - last - 1) + (taken[place] === -1 ? 0 : 40);
    if (c < cost) {
      cost = c;
      best = place;
    }
  }
  return best;
}

/** A free word of the other claim with a shared sense, a like spelling or a broader sense. */
function weaker(word: Word, long: Reading, taken: Int16Array): { l: number; tie: Tie } | null {
  if (word.number) return null;
  const { senses, broader } = word.entry;
  const synonym = free(senses, long.bySense, taken);
  if (synonym !== -1) return { l: synonym, tie: "synonym" };
  if (word.lower.length >= 4) {
    const first = word.lower.charCodeAt(0);
    for (let l = 0; l < long.words.length; l += 1) {
      if (taken[l] !== -1) continue;
      const other = long.words[l] as Word;
      if (other.lower.charCodeAt(0) === first && !other.number && likeSpelling(word.lower, other.lower))
        return { l, tie: "spelling" };
    }
  }
  const wide = free(broader, long.bySense, taken);
  const l = wide === -1 ? free(senses, long.byBroader, taken) : wide;
  return l === -1 ? null : { l, tie: "broader" };
}

/** The first free word under the first of some senses that has one, or -1. */
function free(
  senses: readonly number[],
  index: ReadonlyMap<number, readonly number[]>,
  taken: Int16Array,
): number {
  for (const sense of senses) {
    for (const l of index.get(sense) ?? NONE) if (taken[l] === -1) return l;
  }
  return -1;
}

const NONE: readonly number[] = [];

/** "Mexico" and "Mexican", "Rosenburg" and "Rosenberg": words that begin with one letter. */
function likeSpelling(a: string, b: string): boolean {
  const least = Math.min(a.length, b.length);
  const most = Math.max(a.length, b.length);
  if (least < 4) return false;
  let same = 0;
  while (same < least && a.charCodeAt(same) === b.charCodeAt(same)) same += 1;
  if (same >= Math.max(4, 0.75 * most - 1) || (same >= 5 && same === least && most - least <= 4)) return true;
  if (least < 7 || most - least > 1) return false;
  let tail = 0;
  while (tail < least - same && a.charCodeAt(a.length - 1 - tail) === b.charCodeAt(b.length - 1 - tail))
    tail += 1;
  return same + tail >= most - 1;
}
