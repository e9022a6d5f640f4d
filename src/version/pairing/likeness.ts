import { dice, type Grams, grams, stem } from "../similar.ts";

/** In what two sentences can be alike, each 0 to 1. */
export const TRAITS = ["letters", "words", "shorter", "order"] as const;
export type Trait = (typeof TRAITS)[number];

/** A sentence as it is compared. */
export interface Read {
  readonly letters: Grams;
  /** Its stems by number, in order. */
  readonly sequence: Int32Array;
  /** Rarity of each of its stems, and their sum. */
  readonly rarity: ReadonlyMap<number, number>;
  readonly weight: number;
}

const wordsOf = (sentence: string): string[] => sentence.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** Reads sentences by their letters and by their stems, which weigh more the fewer sentences of both texts have them. */
export function reader(sentences: readonly string[]): (sentence: string) => Read {
  const numbers = new Map<string, number>();
  const counts: number[] = [];
  const seen = new Map<string, Int32Array>();
  /** Numbers of words as written, so that each is stemmed once. */
  const written = new Map<string, number>();
  const numberOf = (word: string): number => {
    const known = written.get(word);
    if (known !== undefined) return known;
    const stemmed = stem(word);
    const number = numbers.get(stemmed) ?? numbers.size;
    numbers.set(stemmed, number);
    written.set(word, number);
    return number;
  };
  const sequenceOf = (sentence: string) => Int32Array.from(wordsOf(sentence), numberOf);
  for (const sentence of sentences) {
    const sequence = seen.get(sentence) ?? sequenceOf(sentence);
    seen.set(sentence, sequence);
    for (const number of new Set(sequence)) counts[number] = (counts[number] ?? 0) + 1;
  }
  const rarityOf = (number: number) =>
    Math.max(0, Math.log((sentences.length + 1) / ((counts[number] ?? 0) + 0.5)));
  const reads = new Map<string, Read>();
  return (sentence) => {
    const known = reads.get(sentence);
    if (known) return known;
    const sequence = seen.get(sentence) ?? sequenceOf(sentence);
    const rarity = new Map<number, number>();
    let weight = 0;
    for (const number of sequence) {
      if (rarity.has(number)) continue;
      const rare = rarityOf(number);
      rarity.set(number, rare);
      weight += rare;
    }
    const read = { letters: grams(sentence), sequence, rarity, weight };
    reads.set(sentence, read);
    return read;
  };
}

/** How alike two sentences are: in their letters, in their words by rarity, in those of the shorter, and in word order. */
export function traits(a: Read, b: Read): Readonly<Record<Trait, number>> {
  let common = 0;
  for (const [word, weight] of a.rarity) if (b.rarity.has(word)) common += weight;
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

/** How many words two sentences share in the same order: the length of their longest common subsequence. */
export function shared(a: Int32Array, b: Int32Array): number {
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
