import { ints } from "../kernel/kernel.ts";
import { type Atoms, EDGE } from "./atoms.ts";
import { key2 } from "./hash.ts";
import type { Scorer, Scores } from "./score.ts";
import { placesOf, Templates } from "./templates.ts";

const WORD = placesOf(
  "w first form cast t1 s1 castBefore castAfter t2 before before2 after after2 s0 s2 nextSuffix3",
  "nextSuffix2 suffix1 suffix2 suffix3 suffix4 prefix3 shape",
);
const OFTEN = new Templates(
  WORD,
  `1 w first, 2 form, 11 cast first, 12 cast castBefore castAfter, 13 t1, 14 t1 t2, 15 t1 w, 16 t1 t2 w,
   17 before, 18 before2, 19 after, 20 after2, 21 before w, 22 w after, 23 s0, 24 t1 s0, 25 s0 s1,
   26 t1 s0 s1, 27 s0 s1 s2, 28 t2 t1 s0, 29 before s0, 30 after s0, 31 t1 w s1, 32 s0 nextSuffix3 t1,
   33 w nextSuffix2, 34 s0 before2 before`,
);
const SELDOM = new Templates(
  WORD,
  `3 suffix1 cast, 4 suffix2 cast, 5 suffix3, 6 suffix4, 7 prefix3, 8 shape, 9 suffix3 t1 cast,
   10 suffix2 t1 s1`,
);

/** What the training text says of a word: the tags that it bore, as a set with a number. */
export interface Lexicon {
  /** The number of the set of tags of a word: 0 when it is unknown, 1 when it is known but rare; both sets are empty. */
  setOf(form: number): number;
  /** The tags of each set. */
  readonly sets: readonly (readonly number[])[];
}

/** Tags parts of speech from left to right, each on the grounds of the words around it and the two tags before it. */
export class Tagger {
  readonly keys = ints(40);
  private readonly values = ints(23);
  readonly scores: Scores;
  /** Sets of tags around the edges and for each word of the sentence at hand. */
  sets = new Int32Array(0);

  readonly scorer: Scorer;
  readonly lexicon: Lexicon;
  readonly classes: number;

  constructor(scorer: Scorer, lexicon: Lexicon, classes: number) {
    this.scorer = scorer;
    this.lexicon = lexicon;
    this.classes = classes;
    this.scores = scorer.scores(classes);
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
    const v = this.values;
    v[WORD.w] = w;
    v[WORD.first] = first;
    v[WORD.form] = form[i] as number;
    v[WORD.cast] = cast[i] as number;
    v[WORD.t1] = t1;
    v[WORD.s1] = s1;
    v[WORD.castBefore] = cast[i - 1] as number;
    v[WORD.castAfter] = cast[i + 1] as number;
    v[WORD.t2] = t2;
    v[WORD.before] = before;
    v[WORD.before2] = lower[i - 2] as number;
    v[WORD.after] = after;
    v[WORD.after2] = lower[i + 2] as number;
    v[WORD.s0] = s0;
    v[WORD.s2] = s2;
    v[WORD.nextSuffix3] = suffix3[i + 1] as number;
    v[WORD.nextSuffix2] = suffix2[i + 1] as number;
    const n = OFTEN.write(v, keys);
    if (!(s0 <= 1)) return n;
    v[WORD.suffix1] = suffix1[i] as number;
    v[WORD.suffix2] = suffix2[i] as number;
    v[WORD.suffix3] = suffix3[i] as number;
    v[WORD.suffix4] = suffix4[i] as number;
    v[WORD.prefix3] = prefix3[i] as number;
    v[WORD.shape] = shape[i] as number;
    return SELDOM.write(v, keys, n);
  }
}
