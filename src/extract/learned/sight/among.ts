import { hashOf } from "../numbers/hash.ts";

/** A mark for each value of so many bits of a hash: the words of a set are a thousand at most. */
const MASK = (1 << 13) - 1;

/** Some words, of which every token of a document is asked: most are told not to be among them by their hashes alone. */
export class Among {
  private readonly words: ReadonlySet<string>;
  private readonly marks = new Uint8Array(MASK + 1);

  constructor(words: ReadonlySet<string>) {
    this.words = words;
    for (const word of words) this.marks[hashOf(word) & MASK] = 1;
  }

  /** True of a word, which has this hash, among them. */
  has(word: string, hash: number): boolean {
    return this.marks[hash & MASK] === 1 && this.words.has(word);
  }
}
