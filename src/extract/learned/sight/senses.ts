import { hashOf, mix } from "../numbers/hash.ts";
import { Words } from "./words.ts";

/** What a word means: the field of its most frequent sense, and how much of its use each field has. */
export interface Meaning {
  readonly field: number;
  /** Of each field that has a tenth of its uses or more, a hash of the field and of how much it has. */
  readonly shares: Int32Array;
}

/** Fields by their letters: somebody, and several of them. */
export const SOMEBODY: ReadonlySet<number> = new Set(["s", "o"].map((letter) => hashOf(letter)));

/** The fields of meaning of words by lemma, as WordNet sorts them: communication, cognition, person, group, … */
export interface Senses {
  readonly verbs: Words<Meaning>;
  readonly nouns: Words<Meaning>;
  readonly lines: SenseLines;
}

/**
 * Senses as text: a line for all words that mean alike, first the letter of the field of their first sense, then each
 * field's letter and its share, from 1 to 3; the words follow.
 */
export interface SenseLines {
  readonly verbs: string;
  readonly nouns: string;
}

/** Slots of a table, as a power of two: there are some 14,000 nouns. */
const BITS = 16;

export const sensesOf = (lines: SenseLines): Senses => ({
  verbs: new Words(lines.verbs, BITS, read),
  nouns: new Words(lines.nouns, BITS, read),
  lines,
});

function read(code: string): Meaning {
  const shares = Int32Array.from({ length: (code.length - 1) >> 1 }, (_, k) =>
    mix(hashOf(code, 2 * k + 1, 2 * k + 2), Number(code[2 * k + 2])),
  );
  return { field: hashOf(code, 0, 1), shares };
}

/** What a lemma with a part of speech means, as far as it is known. */
export function meaningOf({ verbs, nouns }: Senses, lemma: string, pos: string): Meaning | undefined {
  return pos.startsWith("VB") ? verbs.get(lemma) : pos.startsWith("NN") ? nouns.get(lemma) : undefined;
}
