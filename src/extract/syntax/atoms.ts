import { remembered } from "../../text/remembered.ts";
import { SEED, take } from "./hash.ts";
import type { Told } from "./lemma.ts";
import type { Token } from "./types.ts";

/** How many empty places stand before and after a sentence, so that features may look beyond its edges. */
export const EDGE = 3;

/** The words of one sentence as numbers: hashes of their spelling, endings and shape, with empty places at both edges. */
export class Atoms {
  count = 0;
  /** Exact form, digits levelled. */
  form = new Int32Array(0);
  /** Lower case, digits levelled. */
  lower = new Int32Array(0);
  /** As `lower`, but words that training saw rarely are levelled to their ending and shape; the tagger fills it in. */
  word = new Int32Array(0);
  suffix1 = new Int32Array(0);
  suffix2 = new Int32Array(0);
  suffix3 = new Int32Array(0);
  suffix4 = new Int32Array(0);
  prefix3 = new Int32Array(0);
  /** Kinds of its characters with runs cut to two, so that "McCain" and "DeMint" look alike. */
  shape = new Int32Array(0);
  /** 1 lower case, 2 first letter a capital, 3 all capitals, 4 with a digit, 5 neither letter nor digit. */
  cast = new Int32Array(0);
  /** What was told of the lemmas of each word. */
  readonly lemmas: Told[][] = [];

  fill(tokens: readonly Token[]): void {
    const count = tokens.length;
    this.count = count;
    this.reserve(count + 2 * EDGE);
    for (let edge = 0; edge < EDGE; edge++) {
      this.blank(edge, 11 + edge);
      this.blank(count + EDGE + edge, 21 + edge);
    }
    for (let i = 0; i < count; i++) {
      const word = spelling((tokens[i] as Token).form);
      this.put(i + EDGE, word);
      this.lemmas[i] = word.lemmas;
    }
  }

  private reserve(size: number): void {
    if (this.form.length >= size) return;
    const room = size * 2 + 64;
    this.form = new Int32Array(room);
    this.lower = new Int32Array(room);
    this.word = new Int32Array(room);
    this.suffix1 = new Int32Array(room);
    this.suffix2 = new Int32Array(room);
    this.suffix3 = new Int32Array(room);
    this.suffix4 = new Int32Array(room);
    this.prefix3 = new Int32Array(room);
    this.shape = new Int32Array(room);
    this.cast = new Int32Array(room);
  }

  private blank(at: number, mark: number): void {
    this.form[at] = mark;
    this.lower[at] = mark;
    this.suffix1[at] = mark;
    this.suffix2[at] = mark;
    this.suffix3[at] = mark;
    this.suffix4[at] = mark;
    this.prefix3[at] = mark;
    this.shape[at] = mark;
    this.cast[at] = 0;
  }

  private put(at: number, word: Spelling): void {
    this.form[at] = word.form;
    this.lower[at] = word.lower;
    this.suffix1[at] = word.suffix1;
    this.suffix2[at] = word.suffix2;
    this.suffix3[at] = word.suffix3;
    this.suffix4[at] = word.suffix4;
    this.prefix3[at] = word.prefix3;
    this.shape[at] = word.shape;
    this.cast[at] = word.cast;
  }
}

/** What a word tells by its spelling; the fields are those of `Atoms`. */
interface Spelling {
  readonly form: number;
  readonly lower: number;
  readonly suffix1: number;
  readonly suffix2: number;
  readonly suffix3: number;
  readonly suffix4: number;
  readonly prefix3: number;
  readonly shape: number;
  readonly cast: number;
  readonly lemmas: Told[];
}

/** So many words are remembered, none longer than this. */
const [MOST, LONGEST] = [50_000, 40];

const spelling = remembered(spelt, MOST, LONGEST);

function spelt(word: string): Spelling {
  const length = word.length;
  let form = SEED;
  let lower = SEED;
  let shape = SEED;
  let prefix = SEED;
  let previous = 0;
  let run = 0;
  let capitals = 0;
  let smalls = 0;
  let digits = 0;
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  for (let i = 0; i < length; i++) {
    let code = word.charCodeAt(i);
    let small = code;
    let kind = 4;
    if (code >= 97 && code <= 122) kind = 1;
    else if (code >= 65 && code <= 90) {
      kind = 2;
      small = code + 32;
    } else if (code >= 48 && code <= 57) {
      kind = 3;
      code = 48;
      small = 48;
    } else if (code > 127) {
      const char = word.charAt(i);
      const low = char.toLowerCase();
      small = low.charCodeAt(0);
      kind = low !== char ? 2 : char.toUpperCase() !== char ? 1 : 4;
    } else kind = code;
    if (kind === 1) smalls++;
    else if (kind === 2) capitals++;
    else if (kind === 3) digits++;
    form = take(form, code);
    lower = take(lower, small);
    if (i < 3) prefix = take(prefix, small);
    run = kind === previous ? run + 1 : 1;
    previous = kind;
    if (run <= 2) shape = take(shape, kind);
    a = b;
    b = c;
    c = d;
    d = small;
  }
  const cast =
    digits > 0
      ? 4
      : capitals === 0
        ? smalls > 0
          ? 1
          : 5
        : smalls === 0 && capitals > 1
          ? 3
          : firstIsCapital(word)
            ? 2
            : 6;
  return {
    form,
    lower,
    suffix1: d,
    suffix2: (c << 16) | d,
    suffix3: take(take(take(SEED, b), c), d),
    suffix4: take(take(take(take(SEED, a), b), c), d),
    prefix3: prefix,
    shape,
    cast,
    lemmas: [],
  };
}

function firstIsCapital(word: string): boolean {
  const first = word.charAt(0);
  return first !== first.toLowerCase();
}
