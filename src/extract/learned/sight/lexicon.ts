import { hashOf } from "../numbers/hash.ts";
import { Among } from "./among.ts";
import type { View } from "./view.ts";
import { Words } from "./words.ts";

/** What a word does where it attributes, as a reader of news would say without any text before them. */
export interface Attributing {
  /** A hash of its class: to say, to ask, to deny, to hope … */
  readonly kind: number;
  /** How typically it attributes: 3 in most uses, 2 often, 1 sometimes, 0 hardly ever though it looks so. */
  readonly strength: number;
  /** The complements with which it does, a bit for each of `FRAMES`. */
  readonly frames: number;
}

/**
 * The letters of complements: that-clause, infinitive, object, preposition, wh-clause, gerund, "as …", quotation.
 * The bit of each is 1 shifted by its place here.
 */
export const FRAMES = "tiopwgaq";

/**
 * A lexicon as text: four parts, each begun by a line with "@", for verbs, nouns, adjectives with adverbs, and others. A
 * line has a class, the strength and the letters of the complements as one code ("say3tq"), then the words; a verb with
 * what belongs to it is written "point_out".
 */
export type Lexicon = string;

const [VERBS, NOUNS, ADJECTIVES, OTHERS] = [0, 1, 2, 3];
/** Slots of a part's table, as a power of two: there are some 3,500 verbs. */
const BITS = 13;
const READ = new Map<Lexicon, Lookup>();

/** Finds words in a lexicon. */
export class Lookup {
  private readonly parts: readonly Words<Attributing>[];
  /** Verbs that have something that belongs to them. */
  private readonly wider: Among;

  private constructor(lexicon: Lexicon) {
    this.parts = lexicon
      .split(/^@.*\n/m)
      .slice(1)
      .map((lines) => new Words(lines, BITS, read));
    this.wider = new Among(new Set([...lexicon.matchAll(/([^\s_]+)_/g)].map(([, verb]) => verb as string)));
  }

  /** The one that reads this lexicon. */
  static of(lexicon: Lexicon): Lookup {
    const lookup = READ.get(lexicon) ?? new Lookup(lexicon);
    READ.set(lexicon, lookup);
    return lookup;
  }

  /** What token `i` does where it attributes; undefined where the lexicon has no such word. */
  at(view: View, i: number): Attributing | undefined {
    const lemma = view.lemma[i] as string;
    const part = partOf(view.pos[i] as string);
    if (part < 0) return undefined;
    const hash = view.hash.lemma[i] as number;
    const more = part === VERBS && this.wider.has(lemma, hash) ? this.wide(view, i, lemma) : undefined;
    return more ?? this.parts[part]?.get(lemma, hash);
  }

  /** A verb with its particle, or with the word behind it. */
  private wide(view: View, i: number, lemma: string): Attributing | undefined {
    const verbs = this.parts[VERBS];
    for (let k = view.kidsFrom[i] as number; k < (view.kidsFrom[i + 1] as number); k += 1) {
      const kid = view.kids[k] as number;
      if (view.pos[kid] !== "RP") continue;
      const found = verbs?.get(`${lemma}_${view.lemma[kid]}`);
      if (found) return found;
    }
    return i + 1 < view.size
      ? verbs?.get(`${lemma}_${(view.word[i + 1] as string).toLowerCase()}`)
      : undefined;
  }
}

/** The part of the lexicon that has words of a part of speech, -1 for none. */
function partOf(pos: string): number {
  if (pos.startsWith("VB")) return VERBS;
  if (pos === "NN" || pos === "NNS") return NOUNS;
  if (pos.startsWith("JJ") || pos.startsWith("RB")) return ADJECTIVES;
  return pos === "IN" ? OTHERS : -1;
}

function read(code: string): Attributing {
  const at = code.search(/\d/);
  let frames = 0;
  for (const letter of code.slice(at + 1)) frames |= 1 << FRAMES.indexOf(letter);
  return { kind: hashOf(code, 0, at), strength: Number(code[at]), frames };
}
