import { type Atoms, EDGE } from "./atoms.ts";
import { key1, key2, key3 } from "./hash.ts";
import type { Scorer } from "./score.ts";

/** What the training text says of a word: the tags that it bore, as a set with a number. */
export interface Lexicon {
  /** The number of the set of tags of a word: 0 when it is unknown, 1 when it is known but rare; both sets are empty. */
  setOf(form: number): number;
  /** The tags of each set. */
  readonly sets: readonly (readonly number[])[];
}

/** Tags parts of speech from left to right, each on the grounds of the words around it and the two tags before it. */
export class Tagger {
  readonly keys = new Int32Array(40);
  readonly scores: Float32Array;
  /** Sets of tags around the edges and for each word of the sentence at hand. */
  sets = new Int32Array(0);

  readonly scorer: Scorer;
  readonly lexicon: Lexicon;
  readonly classes: number;

  constructor(scorer: Scorer, lexicon: Lexicon, classes: number) {
    this.scorer = scorer;
    this.lexicon = lexicon;
    this.classes = classes;
    this.scores = new Float32Array(classes);
  }

  /** Looks up the words of a sentence and levels the rare ones in `atoms.word`; call it before `features`. */
  begin(atoms: Atoms): void {
    const size = atoms.count + 2 * EDGE;
    if (this.sets.length < size) this.sets = new Int32Array(size * 2);
    for (let i = 0; i < size; i++) {
      const inside = i >= EDGE && i < atoms.count + EDGE;
      const set = inside ? this.lexicon.setOf(atoms.form[i] as number) : -1;
      this.sets[i] = set;
      atoms.word[i] =
        set === 0
          ? key2(99, atoms.suffix3[i] as number, atoms.cast[i] as number)
          : (atoms.lower[i] as number);
    }
  }

  /** Writes tags[EDGE…] for a sentence; the places at the edges hold 0. */
  tag(atoms: Atoms, tags: Int32Array): void {
    this.begin(atoms);
    for (let i = EDGE; i < atoms.count + EDGE; i++) tags[i] = this.choose(atoms, i, tags);
  }

  /** The tag of the word at `i`, given the tags before it. Tags count from 1. */
  choose(atoms: Atoms, i: number, tags: Int32Array): number {
    const allowed = this.lexicon.sets[this.sets[i] as number];
    if (allowed && allowed.length === 1) return allowed[0] as number;
    const count = this.features(atoms, i, tags);
    this.scores.fill(0);
    this.scorer.score(this.keys, count, this.scores, allowed && allowed.length > 0 ? allowed : undefined);
    let top = allowed && allowed.length > 0 ? (allowed[0] as number) : 1;
    if (allowed && allowed.length > 0) {
      for (const tag of allowed) if ((this.scores[tag] as number) > (this.scores[top] as number)) top = tag;
    } else {
      for (let tag = 2; tag < this.classes; tag++)
        if ((this.scores[tag] as number) > (this.scores[top] as number)) top = tag;
    }
    return top;
  }

  /** True when the word at `i` is frequent and only ever bears one tag. */
  isSure(i: number): boolean {
    return this.lexicon.sets[this.sets[i] as number]?.length === 1;
  }

  features(atoms: Atoms, i: number, tags: Int32Array): number {
    const { keys, sets } = this;
    const { form, lower, suffix1, suffix2, suffix3, suffix4, prefix3, shape, cast } = atoms;
    const t1 = tags[i - 1] as number;
    const t2 = tags[i - 2] as number;
    const w = lower[i] as number;
    const before = lower[i - 1] as number;
    const after = lower[i + 1] as number;
    const s0 = sets[i] as number;
    const s1 = sets[i + 1] as number;
    const s2 = sets[i + 2] as number;
    const first = i === EDGE ? 1 : 0;
    let n = 0;
    keys[n++] = key2(1, w, first);
    keys[n++] = key1(2, form[i] as number);
    if (s0 <= 1) {
      keys[n++] = key2(3, suffix1[i] as number, cast[i] as number);
      keys[n++] = key2(4, suffix2[i] as number, cast[i] as number);
      keys[n++] = key1(5, suffix3[i] as number);
      keys[n++] = key1(6, suffix4[i] as number);
      keys[n++] = key1(7, prefix3[i] as number);
      keys[n++] = key1(8, shape[i] as number);
      keys[n++] = key3(9, suffix3[i] as number, t1, cast[i] as number);
      keys[n++] = key3(10, suffix2[i] as number, t1, s1);
    }
    keys[n++] = key2(11, cast[i] as number, first);
    keys[n++] = key3(12, cast[i] as number, cast[i - 1] as number, cast[i + 1] as number);
    keys[n++] = key1(13, t1);
    keys[n++] = key2(14, t1, t2);
    keys[n++] = key2(15, t1, w);
    keys[n++] = key3(16, t1, t2, w);
    keys[n++] = key1(17, before);
    keys[n++] = key1(18, lower[i - 2] as number);
    keys[n++] = key1(19, after);
    keys[n++] = key1(20, lower[i + 2] as number);
    keys[n++] = key2(21, before, w);
    keys[n++] = key2(22, w, after);
    keys[n++] = key1(23, s0);
    keys[n++] = key2(24, t1, s0);
    keys[n++] = key2(25, s0, s1);
    keys[n++] = key3(26, t1, s0, s1);
    keys[n++] = key3(27, s0, s1, s2);
    keys[n++] = key3(28, t2, t1, s0);
    keys[n++] = key2(29, before, s0);
    keys[n++] = key2(30, after, s0);
    keys[n++] = key3(31, t1, w, s1);
    keys[n++] = key3(32, s0, suffix3[i + 1] as number, t1);
    keys[n++] = key2(33, w, suffix2[i + 1] as number);
    keys[n++] = key3(34, s0, lower[i - 2] as number, before);
    return n;
  }
}
