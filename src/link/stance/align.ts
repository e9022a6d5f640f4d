import type { Reading, Word } from "./read.ts";
import { zeros } from "./room.ts";

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
  const [mine, theirs] = [short.words, long.words];
  const alignment = {
    pairs: [] as Pair[],
    ofShort: new Int16Array(mine.length).fill(-1),
    ofLong: new Int16Array(theirs.length).fill(-1),
    strengthShort: zeros(mine.length),
    strengthLong: zeros(theirs.length),
  };
  const { ofShort, ofLong } = alignment;
  let last = 0;
  for (let s = 0; s < mine.length; s += 1) {
    const word = mine[s] as Word;
    const l = nearest(word, theirs, ofLong, last);
    if (l < 0) continue;
    join(alignment, s, l, (theirs[l] as Word).lower === word.lower ? "same" : "form");
    last = l;
  }
  mark(theirs);
  for (let s = 0; s < mine.length; s += 1) {
    if (ofShort[s] !== -1) continue;
    const word = mine[s] as Word;
    if (word.number) continue;
    weaker(word, theirs, ofLong);
    if (weakest.l >= 0) join(alignment, s, weakest.l, weakest.tie);
  }
  return alignment;
}

type Open = { pairs: Pair[] } & Omit<Alignment, "pairs">;

function join({ pairs, ofShort, ofLong, strengthShort, strengthLong }: Open, s: number, l: number, tie: Tie) {
  const strength = STRENGTH[tie];
  pairs.push({ s, l, tie, strength });
  ofShort[s] = l;
  strengthShort[s] = strength;
  if (ofLong[l] === -1 || strength > (strengthLong[l] as number)) {
    ofLong[l] = s;
    strengthLong[l] = strength;
  }
}

/** The word of a key that is nearest to the counterpart before, a free one first; -1 where there is none. */
function nearest({ key, hash }: Word, words: readonly Word[], taken: Int16Array, last: number): number {
  let best = -1;
  let cost = Infinity;
  for (let place = 0; place < words.length; place += 1) {
    const word = words[place] as Word;
    if (word.hash !== hash || word.key !== key) continue;
    const c = Math.abs(place - last - 1) + (taken[place] === -1 ? 0 : 40);
    if (c < cost) {
      cost = c;
      best = place;
    }
  }
  return best;
}

/** What `weaker` found last; -1 for nothing. */
const weakest: { l: number; tie: Tie } = { l: -1, tie: "same" };

/** Finds a free word of the other claim with a shared sense, a like spelling or a broader sense. */
function weaker({ lower, entry }: Word, words: readonly Word[], taken: Int16Array): void {
  weakest.l = sharing(entry.senses, "senses", words, taken);
  weakest.tie = "synonym";
  if (weakest.l >= 0) return;
  if (lower.length >= 4) {
    const first = lower.charCodeAt(0);
    for (let l = 0; l < words.length; l += 1) {
      if (taken[l] !== -1) continue;
      const other = words[l] as Word;
      if (other.lower.charCodeAt(0) !== first || other.number || !likeSpelling(lower, other.lower)) continue;
      weakest.l = l;
      weakest.tie = "spelling";
      return;
    }
  }
  weakest.tie = "broader";
  weakest.l = sharing(entry.broader, "senses", words, taken);
  if (weakest.l < 0) weakest.l = sharing(entry.senses, "broader", words, taken);
}

/** Senses and broader senses of the words set against last; numbers that are far greater share a place. */
const MARKS = 1 << 16;
const marked = { senses: new Int32Array(MARKS), broader: new Int32Array(MARKS) };
let turn = 0;

/** Marks what senses a claim has, since most words of another have none of them. */
function mark(words: readonly Word[]): void {
  turn = (turn + 1) | 0;
  const { senses, broader } = marked;
  for (let l = 0; l < words.length; l += 1) {
    const { entry } = words[l] as Word;
    for (let i = 0; i < entry.senses.length; i += 1) senses[(entry.senses[i] as number) & (MARKS - 1)] = turn;
    for (let i = 0; i < entry.broader.length; i += 1)
      broader[(entry.broader[i] as number) & (MARKS - 1)] = turn;
  }
}

/** The first free word with the first of some senses that any has; of words that are marked. */
function sharing(
  senses: readonly number[],
  among: "senses" | "broader",
  words: readonly Word[],
  taken: Int16Array,
): number {
  for (let i = 0; i < senses.length; i += 1) {
    const sense = senses[i] as number;
    if (marked[among][sense & (MARKS - 1)] !== turn) continue;
    for (let l = 0; l < words.length; l += 1) {
      if (taken[l] === -1 && (words[l] as Word).entry[among].includes(sense)) return l;
    }
  }
  return -1;
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
