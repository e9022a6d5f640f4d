import { ints } from "../kernel/kernel.ts";
import { type Atoms, EDGE } from "./atoms.ts";
import type { Scorer, Scores } from "./score.ts";
import type { Lexicon } from "./tag.ts";
import { placesOf, Templates } from "./templates.ts";

/** The class that a lexicon gives to frequent words that hardly ever stand in a name. */
export const NO_NAME = 99;

const WORD = placesOf(
  "w form n1 n2 p pb h s sb cast b a before2 after2 ha hb pa first castAfter sa suffix2 suffix3 suffix4",
  "prefix3 nextSuffix3 s2 pc",
);
const OFTEN = new Templates(
  WORD,
  `101 w, 102 form, 103 n1 w, 104 n1 n2, 105 n1 p pb, 106 n1 p h, 107 n1 s, 108 n1 s sb, 109 n1 cast b,
   110 a n1, 111 before2 n1, 112 b, 113 after2, 114 a w, 115 w b, 116 ha h hb, 117 pa p pb,
   118 cast first castAfter, 119 sa s sb, 120 s p, 121 sb h, 122 sa h, 123 p b, 124 a p, 125 a p b`,
);
const SELDOM = new Templates(
  WORD,
  `126 suffix2, 127 suffix3 cast, 128 suffix4, 129 prefix3, 130 h, 131 before2 a cast, 132 b after2 cast,
   133 n1 n2 h, 134 nextSuffix3 castAfter n1, 135 sb s2 n1, 136 pb pc cast`,
);

/** Marks names from left to right in the BILOU scheme: class 0 is outside, 1 + 4·kind + {0 B, 1 I, 2 L, 3 U} inside. */
export class EntityTagger {
  readonly keys = ints(64);
  private readonly values = ints(27);
  readonly scores: Scores;
  readonly classes: number;
  private readonly scorer: Scorer;
  private readonly lexicon: Lexicon;
  private sets = new Int32Array(0);

  constructor(scorer: Scorer, lexicon: Lexicon, kinds: number) {
    this.scorer = scorer;
    this.lexicon = lexicon;
    this.classes = 1 + 4 * kinds;
    this.scores = scorer.scores(this.classes);
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
    const v = this.values;
    v[WORD.w] = w;
    v[WORD.form] = form[i] as number;
    v[WORD.n1] = n1;
    v[WORD.n2] = n2;
    v[WORD.p] = p;
    v[WORD.pb] = pb;
    v[WORD.h] = h;
    v[WORD.s] = s;
    v[WORD.sb] = sb;
    v[WORD.cast] = cast[i] as number;
    v[WORD.b] = b;
    v[WORD.a] = a;
    v[WORD.before2] = lower[i - 2] as number;
    v[WORD.after2] = lower[i + 2] as number;
    v[WORD.ha] = ha;
    v[WORD.hb] = hb;
    v[WORD.pa] = pa;
    v[WORD.first] = first;
    v[WORD.castAfter] = cast[i + 1] as number;
    v[WORD.sa] = sa;
    const n = OFTEN.write(v, keys);
    if (!((cast[i] as number) !== 1)) return n;
    v[WORD.suffix2] = suffix2[i] as number;
    v[WORD.suffix3] = suffix3[i] as number;
    v[WORD.suffix4] = suffix4[i] as number;
    v[WORD.prefix3] = prefix3[i] as number;
    v[WORD.nextSuffix3] = suffix3[i + 1] as number;
    v[WORD.s2] = sets[i + 2] as number;
    v[WORD.pc] = tags[i + 2] as number;
    return SELDOM.write(v, keys, n);
  }
}
