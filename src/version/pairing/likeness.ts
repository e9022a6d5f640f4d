import { plain } from "../../text/words/words.ts";
import { dice, type Grams, grams } from "../grams.ts";
import { stems } from "./stems.ts";

/** In what two sentences can be alike, each 0 to 1. */
export const TRAITS = ["letters", "words", "shorter", "order"] as const;
export type Trait = (typeof TRAITS)[number];

/** A sentence as it is compared. */
export interface Read {
  readonly letters: Grams;
  /** Its stems by number, in order. */
  readonly sequence: Int32Array;
  /** Each of its stems once, in order, how rare each is, and the sum of that. */
  readonly distinct: Int32Array;
  readonly rarity: Float64Array;
  readonly weight: number;
}

/** Reads sentences by their letters and by their stems, which weigh more the fewer sentences of both texts have them. */
export function reader(
  sentences: readonly string[],
  inPlain: (sentence: string) => string = plain,
): (sentence: string) => Read {
  const numbered = stems();
  const words: number[] = [];
  const times = new Map<string, number>();
  for (const sentence of sentences) times.set(sentence, (times.get(sentence) ?? 0) + 1);
  /** In how many sentences each stem is, and in which one it was counted last: each counts it once. */
  const counts: number[] = [];
  const countedIn: number[] = [];
  let n = 0;
  for (const [sentence, often] of times) {
    const length = numbered(sentence, words);
    for (let i = 0; i < length; i += 1) {
      const number = words[i] as number;
      if (countedIn[number] === n) continue;
      countedIn[number] = n;
      counts[number] = (counts[number] ?? 0) + often;
    }
    n += 1;
  }
  const reads = new Map<string, Read>();
  return (sentence) => {
    const known = reads.get(sentence);
    if (known) return known;
    const sequence = new Int32Array(numbered(sentence, words));
    const distinct = new Int32Array(sequence.length);
    const rarity = new Float64Array(sequence.length);
    let met = 0;
    let weight = 0;
    for (let i = 0; i < sequence.length; i += 1) {
      const number = words[i] as number;
      sequence[i] = number;
      if (countedIn[number] === n) continue;
      countedIn[number] = n;
      const rare = Math.max(0, Math.log((sentences.length + 1) / ((counts[number] ?? 0) + 0.5)));
      distinct[met] = number;
      rarity[met] = rare;
      met += 1;
      weight += rare;
    }
    n += 1;
    const read = {
      letters: grams(sentence, inPlain),
      sequence,
      distinct: distinct.subarray(0, met),
      rarity,
      weight,
    };
    reads.set(sentence, read);
    return read;
  };
}

/** How alike two sentences are: in their letters, in their words by rarity, in those of the shorter, and in word order. */
export function traits(a: Read, b: Read): Readonly<Record<Trait, number>> {
  let common = 0;
  mark(b.distinct);
  for (let i = 0; i < a.distinct.length; i += 1)
    if (marked(a.distinct[i] as number) !== 0) common += a.rarity[i] as number;
  unmark(b.distinct);
  const both = a.weight + b.weight;
  const least = Math.min(a.weight, b.weight);
  const words = a.sequence.length + b.sequence.length;
  return {
    letters: dice(a.letters, b.letters),
    words: both === 0 ? 0 : (2 * common) / both,
    shorter: least === 0 ? 0 : common / least,
    order: words === 0 ? 0 : (2 * shared(a.sequence, b.sequence)) / words,
  };
}

/**
 * Of each word, while a sentence is compared with another, where it stands there, as bits; of none in between. A map for each
 * sentence would be garbage that is collected in the midst of other alignments.
 */
let marks = new Int32Array(512);

function mark(words: Int32Array): void {
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] as number;
    if (word >= marks.length) {
      const wider = new Int32Array(2 * (word + 1));
      wider.set(marks);
      marks = wider;
    }
    marks[word] = (marks[word] as number) | (1 << at);
  }
}

const marked = (word: number): number => (word < marks.length ? (marks[word] as number) : 0);

function unmark(words: Int32Array): void {
  for (let at = 0; at < words.length; at += 1) marks[words[at] as number] = 0;
}

/** Sentences of so many words are looked at as the bits of one number. */
const BITS = 31;

/** How many words two sentences share in the same order: the length of their longest common subsequence. */
export function shared(a: Int32Array, b: Int32Array): number {
  if (a.length > BITS && b.length > BITS) return sharedLong(a, b);
  const long = a.length < b.length ? b : a;
  const short = a.length < b.length ? a : b;
  mark(short);
  // A zero stands where a longer run ends (Hyyrö 2004): the row of the table below as bits.
  let row = -1;
  for (let i = 0; i < long.length; i += 1) {
    const met = row & marked(long[i] as number);
    if (met !== 0) row = (row + met) | (row & ~met);
  }
  unmark(short);
  let count = 0;
  for (let rest = ~row & (2 ** short.length - 1); rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

function sharedLong(a: Int32Array, b: Int32Array): number {
  const row = new Uint16Array(b.length + 1);
  for (const word of a) {
    let diagonal = 0;
    for (let j = 1; j <= b.length; j += 1) {
      const above = row[j] as number;
      row[j] = word === b[j - 1] ? diagonal + 1 : Math.max(above, row[j - 1] as number);
      diagonal = above;
    }
  }
  return row[b.length] as number;
}
