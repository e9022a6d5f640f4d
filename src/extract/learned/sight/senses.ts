import { HASH, hashed, hashOf, mix } from "../numbers/hash.ts";

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
  readonly verbs: Meanings;
  readonly nouns: Meanings;
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

export const sensesOf = (lines: SenseLines): Senses => ({
  verbs: new Meanings(lines.verbs),
  nouns: new Meanings(lines.nouns),
  lines,
});

const [SPACE, BREAK] = [32, 10];
/** Slots of a table, more than twice as many as there are lemmas. */
const SLOTS = 1 << 16;
/** Lemmas that are remembered; texts bring words without end. */
const REMEMBERED = 50_000;

/**
 * What the lemmas of lines mean. They are found where they stand by a table of their hashes, which is made in a third of
 * the time that a map of strings takes.
 */
export class Meanings {
  private readonly lines: string;
  /** In each slot where a lemma begins, and where its line does; -1 for none. */
  private readonly places = new Int32Array(SLOTS).fill(-1);
  private readonly starts = new Int32Array(SLOTS);
  private readonly known = new Map<string, Meaning | null>();

  constructor(lines: string) {
    this.lines = lines;
    let [line, from, hash] = [0, 0, HASH];
    for (let at = 0; at <= lines.length; at += 1) {
      const char = at < lines.length ? lines.charCodeAt(at) : BREAK;
      if (char !== SPACE && char !== BREAK) {
        hash = hashed(hash, char);
        continue;
      }
      if (from > line) this.put(hash, from, line);
      [from, hash] = [at + 1, HASH];
      if (char === BREAK) line = at + 1;
    }
  }

  get(lemma: string): Meaning | undefined {
    const before = this.known.get(lemma);
    if (before !== undefined) return before ?? undefined;
    const found = this.find(lemma);
    if (this.known.size >= REMEMBERED) this.known.clear();
    this.known.set(lemma, found ?? null);
    return found;
  }

  private put(hash: number, from: number, line: number): void {
    let slot = hash & (SLOTS - 1);
    while ((this.places[slot] as number) >= 0) slot = (slot + 1) & (SLOTS - 1);
    this.places[slot] = from;
    this.starts[slot] = line;
  }

  private find(lemma: string): Meaning | undefined {
    let slot = hashOf(lemma) & (SLOTS - 1);
    for (let from = this.places[slot] as number; from >= 0; from = this.places[slot] as number) {
      const end = this.lines.charCodeAt(from + lemma.length);
      if (this.lines.startsWith(lemma, from) && !(end > BREAK && end !== SPACE)) {
        const line = this.starts[slot] as number;
        return read(this.lines.slice(line, this.lines.indexOf(" ", line)));
      }
      slot = (slot + 1) & (SLOTS - 1);
    }
    return undefined;
  }
}

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
