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
  const pairs: Pair[] = [];
  const ofShort = new Int16Array(short.words.length).fill(-1);
  const ofLong = new Int16Array(long.words.length).fill(-1);
  const strengthShort = new Float64Array(short.words.length);
  const strengthLong = new Float64Array(long.words.length);
  let last = 0;
  const join = (s: number, l: number, tie: Tie) => {
    const strength = STRENGTH[tie];
    pairs.push({ s, l, tie, strength });
    ofShort[s] = l;
    strengthShort[s] = strength;
    if (ofLong[l] === -1 || strength > (strengthLong[l] as number)) {
      ofLong[l] = s;
      strengthLong[l] = strength;
    }
  };
  const nearest = (places: readonly number[]): number => {
    let best = -1;
    let cost = Infinity;
    for (const place of places) {
      const c = Math.abs(place - last - 1) + (ofLong[place] === -1 ? 0 : 40);
      if (c < cost) {
        cost = c;
        best = place;
      }
    }
    return best;
  };
  short.words.forEach((word, s) => {
    const places = long.byKey.get(word.key);
    if (!places) return;
    const l = nearest(places);
    join(s, l, long.words[l]?.lower === word.lower ? "same" : "form");
    last = l;
  });
  short.words.forEach((word, s) => {
    if (ofShort[s] !== -1) return;
    last = s > 0 && ofShort[s - 1] !== -1 ? (ofShort[s - 1] as number) : 0;
    const found = weaker(word, long, ofLong);
    if (found) join(s, found.l, found.tie);
  });
  return { pairs, ofShort, ofLong, strengthShort, strengthLong };
}

/** A free word of the other claim with a shared sense, a like spelling or a broader sense. */
function weaker(word: Word, long: Reading, taken: Int16Array): { l: number; tie: Tie } | null {
  if (word.number) return null;
  const free = (places: readonly number[] | undefined) => places?.find((l) => taken[l] === -1);
  for (const sense of word.entry.senses) {
    const l = free(long.bySense.get(sense));
    if (l !== undefined) return { l, tie: "synonym" };
  }
  if (word.lower.length >= 4) {
    const first = word.lower.charCodeAt(0);
    for (let l = 0; l < long.words.length; l += 1) {
      if (taken[l] !== -1) continue;
      const other = long.words[l] as Word;
      if (other.lower.charCodeAt(0) === first && !other.number && likeSpelling(word.lower, other.lower))
        return { l, tie: "spelling" };
    }
  }
  for (const sense of word.entry.broader) {
    const l = free(long.bySense.get(sense));
    if (l !== undefined) return { l, tie: "broader" };
  }
  for (const sense of word.entry.senses) {
    const l = free(long.byBroader.get(sense));
    if (l !== undefined) return { l, tie: "broader" };
  }
  return null;
}

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
