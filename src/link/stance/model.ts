import { readFileSync } from "node:fs";
import { type Lexicon, lexicon } from "../../text/words/lexicon.ts";
import { type Comparison, compareReadings } from "./compare.ts";
import { dense, FEATURES } from "./features/features.ts";
import { pairFeatures, sideFeatures } from "./features/sparse.ts";
import { type Forest, type ForestFile, forestFrom, scoreForest } from "./forest.ts";
import { type Hashed, type HashedFile, hashedFrom, scoreHashed } from "./hashed.ts";
import { type Found, type Reading, readClaim } from "./read.ts";
import { BESIDE, setNews, setOdds, styleVector } from "./vectors.ts";

/** Scores from which a stance is suggested or confirmed; see the model's card for what was measured there. */
export interface Thresholds {
  readonly agrees: { readonly suggested: number; readonly confirmed: number };
  readonly contradicts: { readonly suggested: number; readonly confirmed: number };
}

/** The trained judge as shipped. */
export interface StanceFile {
  readonly name: string;
  readonly version: string;
  /** Is a text by itself for or against the report that it speaks of, or neither? */
  readonly side: HashedFile;
  /** What two claims show word by word. */
  readonly pair: HashedFile;
  /** Claims against sentences that speak of the same matter. */
  readonly evidence: ForestFile;
  /** Whether two claims of news speak of one matter; builds on the other three. */
  readonly matter: ForestFile;
  /** Whether two claims of news clash, given that they speak of one matter; builds on the same. */
  readonly clash: ForestFile;
  /** Which of the last two a pair is to be judged by, from its style. */
  readonly style: ForestFile;
  readonly thresholds: Thresholds;
}

/** A claim read, with how far it is by itself for, against or neither; that is worked out when it is asked for. */
export interface Prepared {
  readonly reading: Reading;
  readonly side: Float64Array;
}

/** Chances that two claims agree, contradict or are not to be related. */
export interface Chances {
  readonly agree: number;
  readonly contradict: number;
  readonly neutral: number;
}

/** A smaller share of a forest changes no chance by as much as is told of it. */
const LEAST = 0.001;

/** What is not asked for is not worked out. */
export interface Judgement {
  readonly comparison: Comparison;
  readonly news: Chances;
  readonly evidence: Chances;
  /** How much a pair looks like two claims of news rather than a claim and a sentence on its matter. */
  readonly style: number;
  /** Chances by the style of the pair. */
  readonly mixed: Chances;
}

export interface StanceModel {
  readonly file: StanceFile;
  readonly prepare: (text: string, known?: Found) => Prepared;
  readonly judge: (a: Prepared, b: Prepared) => Judgement;
}

/** Chances of agreement, contradiction and neither, by that of other matter and that of a clash where it is one matter. */
const newsChances = (other: number, clash: number): Float64Array =>
  Float64Array.of((1 - other) * (1 - clash), (1 - other) * clash, other);

const chances = (all: Float64Array): Chances => ({
  agree: all[0] as number,
  contradict: all[1] as number,
  neutral: all[2] as number,
});

/** A judge from its file. */
export function stanceFrom(file: StanceFile, table: Lexicon): StanceModel {
  const side = hashedFrom(file.side);
  const judges: Judges = {
    pair: hashedFrom(file.pair),
    evidence: forestFrom(file.evidence),
    matter: forestFrom(file.matter),
    clash: forestFrom(file.clash),
    style: forestFrom(file.style),
  };
  return {
    file,
    prepare: (text, known) => new Ready(readClaim(text, table, known), side),
    judge: (a, b) => new Judged(a, b, compareReadings(a.reading, b.reading, table), judges),
  };
}

class Ready implements Prepared {
  readonly reading: Reading;
  readonly #by: Hashed;
  #side: Float64Array | undefined;

  constructor(reading: Reading, by: Hashed) {
    this.reading = reading;
    this.#by = by;
  }

  get side(): Float64Array {
    this.#side ??= scoreHashed(this.#by, sideFeatures(this.reading));
    return this.#side;
  }
}

/** The trained parts that judge a pair. */
interface Judges {
  readonly pair: Hashed;
  readonly evidence: Forest;
  readonly matter: Forest;
  readonly clash: Forest;
  readonly style: Forest;
}

class Judged implements Judgement {
  readonly comparison: Comparison;
  readonly #a: Prepared;
  readonly #b: Prepared;
  readonly #by: Judges;
  #dense: Float64Array | undefined;
  #evidence: Float64Array | undefined;
  #news: Float64Array | undefined;
  #style: number | undefined;

  constructor(a: Prepared, b: Prepared, comparison: Comparison, by: Judges) {
    this.comparison = comparison;
    this.#a = a;
    this.#b = b;
    this.#by = by;
  }

  get evidence(): Chances {
    return chances(this.#byEvidence());
  }

  get news(): Chances {
    return chances(this.#byNews());
  }

  get style(): number {
    this.#style ??= scoreForest(this.#by.style, styleVector(this.#seen()))[1] as number;
    return this.#style;
  }

  get mixed(): Chances {
    const share = this.style;
    const evidence = this.#byEvidence();
    if (share < LEAST) return chances(evidence);
    const news = this.#byNews();
    const rest = 1 - share;
    return {
      agree: share * (news[0] as number) + rest * (evidence[0] as number),
      contradict: share * (news[1] as number) + rest * (evidence[1] as number),
      neutral: share * (news[2] as number) + rest * (evidence[2] as number),
    };
  }

  #seen(): Float64Array {
    this.#dense ??= dense(this.comparison, BESIDE);
    return this.#dense;
  }

  #byEvidence(): Float64Array {
    if (this.#evidence) return this.#evidence;
    const seen = this.#seen();
    setOdds(seen, FEATURES.length, scoreHashed(this.#by.pair, pairFeatures(this.comparison)));
    this.#evidence = scoreForest(this.#by.evidence, seen);
    return this.#evidence;
  }

  #byNews(): Float64Array {
    if (this.#news) return this.#news;
    const known = this.#byEvidence();
    const seen = this.#seen();
    setNews(seen, FEATURES.length, this.#a.side, this.#b.side, known);
    const { matter, clash } = this.#by;
    this.#news = newsChances(scoreForest(matter, seen)[1] as number, scoreForest(clash, seen)[1] as number);
    return this.#news;
  }
}

let held: StanceModel | null = null;

/** The judge that the program ships, read at its first use. */
export function stanceModel(): StanceModel {
  held ??= stanceFrom(
    JSON.parse(readFileSync(new URL("../../../models/stance.json", import.meta.url), "utf8")) as StanceFile,
    lexicon(),
  );
  return held;
}
