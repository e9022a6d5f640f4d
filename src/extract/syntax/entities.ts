import { type Atoms, EDGE } from "./atoms.ts";
import { key1, key2, key3 } from "./hash.ts";
import type { Scorer } from "./score.ts";
import type { Lexicon } from "./tag.ts";

/** The class that a lexicon gives to frequent words that hardly ever stand in a name. */
export const NO_NAME = 99;

/** Marks names from left to right in the BILOU scheme: class 0 is outside, 1 + 4·kind + {0 B, 1 I, 2 L, 3 U} inside. */
export class EntityTagger {
  readonly keys = new Int32Array(64);
  readonly scores: Float32Array;
  readonly classes: number;
  private readonly scorer: Scorer;
  private readonly lexicon: Lexicon;
  private sets = new Int32Array(0);

  constructor(scorer: Scorer, lexicon: Lexicon, kinds: number) {
    this.scorer = scorer;
    this.lexicon = lexicon;
    this.classes = 1 + 4 * kinds;
    this.scores = new Float32Array(this.classes);
  }

  /** Looks up the words of a sentence; call it before `choose`. */
  begin(atoms: Atoms): void {
    const size = atoms.count + 2 * EDGE;
    if (this.sets.length < size) this.sets = new Int32Array(size * 2);
    for (let i = 0; i < size; i++) {
      const inside = i >= EDGE && i < atoms.count + EDGE;
      this.sets[i] = inside ? this.lexicon.setOf(atoms.form[i] as number) : -1;
    }
  }

  /** Writes names[EDGE…] for a sentence whose parts of speech are known; the places before hold 0. */
  tag(atoms: Atoms, tags: Int32Array, names: Int32Array): void {
    this.begin(atoms);
    for (let i = EDGE; i < atoms.count + EDGE; i++) names[i] = this.choose(atoms, i, tags, names);
  }

  /** The best class at `i` that may follow the class before it. */
  choose(atoms: Atoms, i: number, tags: Int32Array, names: Int32Array): number {
    const before = names[i - 1] as number;
    const within = before > 0 && ((before - 1) & 3) < 2;
    if (!within && this.isNoName(i)) return 0;
    const count = this.features(atoms, i, tags, names);
    const { scores, classes } = this;
    scores.fill(0);
    const last = i === atoms.count + EDGE - 1;
    this.scorer.score(this.keys, count, scores);
    if (within) {
      const kind = (before - 1) & ~3;
      const inner = kind + 2;
      const outer = kind + 3;
      return last || (scores[outer] as number) >= (scores[inner] as number) ? outer : inner;
    }
    let top = 0;
    for (let c = 1; c < classes; c++) {
      const at = (c - 1) & 3;
      if (at === 1 || at === 2 || (last && at === 0)) continue;
      if ((scores[c] as number) > (scores[top] as number)) top = c;
    }
    return top;
  }

  /** True for a frequent word that hardly ever stands in a name. */
  isNoName(i: number): boolean {
    const set = this.lexicon.sets[this.sets[i] as number];
    return set?.[0] === NO_NAME;
  }

  features(atoms: Atoms, i: number, tags: Int32Array, names: Int32Array): number {
    const { keys, sets } = this;
    const { form, lower, suffix2, suffix3, suffix4, prefix3, shape, cast } = atoms;
    const n1 = names[i - 1] as number;
    const n2 = names[i - 2] as number;
    const w = lower[i] as number;
    const a = lower[i - 1] as number;
    const b = lower[i + 1] as number;
    const p = tags[i] as number;
    const pa = tags[i - 1] as number;
    const pb = tags[i + 1] as number;
    const h = shape[i] as number;
    const ha = shape[i - 1] as number;
    const hb = shape[i + 1] as number;
    const s = sets[i] as number;
    const sa = sets[i - 1] as number;
    const sb = sets[i + 1] as number;
    const first = i === EDGE ? 1 : 0;
    let n = 0;
    keys[n++] = key1(101, w);
    keys[n++] = key1(102, form[i] as number);
    keys[n++] = key2(103, n1, w);
    keys[n++] = key2(104, n1, n2);
    keys[n++] = key3(105, n1, p, pb);
    keys[n++] = key3(106, n1, p, h);
    keys[n++] = key2(107, n1, s);
    keys[n++] = key3(108, n1, s, sb);
    keys[n++] = key3(109, n1, cast[i] as number, b);
    keys[n++] = key2(110, a, n1);
    keys[n++] = key2(111, lower[i - 2] as number, n1);
    keys[n++] = key1(112, b);
    keys[n++] = key1(113, lower[i + 2] as number);
    keys[n++] = key2(114, a, w);
    keys[n++] = key2(115, w, b);
    keys[n++] = key3(116, ha, h, hb);
    keys[n++] = key3(117, pa, p, pb);
    keys[n++] = key3(118, cast[i] as number, first, cast[i + 1] as number);
    keys[n++] = key3(119, sa, s, sb);
    keys[n++] = key2(120, s, p);
    keys[n++] = key2(121, sb, h);
    keys[n++] = key2(122, sa, h);
    keys[n++] = key2(123, p, b);
    keys[n++] = key2(124, a, p);
    keys[n++] = key3(125, a, p, b);
    if ((cast[i] as number) !== 1) {
      keys[n++] = key1(126, suffix2[i] as number);
      keys[n++] = key2(127, suffix3[i] as number, cast[i] as number);
      keys[n++] = key1(128, suffix4[i] as number);
      keys[n++] = key1(129, prefix3[i] as number);
      keys[n++] = key1(130, h);
      keys[n++] = key3(131, lower[i - 2] as number, a, cast[i] as number);
      keys[n++] = key3(132, b, lower[i + 2] as number, cast[i] as number);
      keys[n++] = key3(133, n1, n2, h);
      keys[n++] = key3(134, suffix3[i + 1] as number, cast[i + 1] as number, n1);
      keys[n++] = key3(135, sb, sets[i + 2] as number, n1);
      keys[n++] = key3(136, pb, tags[i + 2] as number, cast[i] as number);
    }
    return n;
  }
}
