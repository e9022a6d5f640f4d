import { readFileSync } from "node:fs";
import { type Lexicon, lexicon } from "../../text/words/lexicon.ts";
import { type Comparison, compareReadings } from "./compare.ts";
import { dense, FEATURES } from "./features/features.ts";
import { pairFeatures, sideFeatures } from "./features/sparse.ts";
import { type ForestFile, forestFrom, scoreForest } from "./forest.ts";
import { type Hashed, type HashedFile, hashedFrom, scoreHashed } from "./hashed.ts";
import { once } from "./once.ts";
import { type Found, type Reading, readClaim } from "./read.ts";
import { zeros } from "./room.ts";

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

/** Names of what the evidence forest sees beside the dense features. */
const EVIDENCE_EXTRA = ["pair agree", "pair contradict", "pair neutral", "pair odds"] as const;
/** Names of what the news forest sees beside the dense features. */
const NEWS_EXTRA = [
  "least against",
  "most against",
  "one against",
  "against apart",
  "both against",
  "open",
  "evidence agree",
  "evidence contradict",
  "evidence neutral",
  "evidence odds",
] as const;
const STYLE = [
  "words short",
  "words long",
  "length ratio",
  "capitals short",
  "capitals long",
  "question short",
  "question long",
  "grammar short",
  "grammar long",
  "stops",
];
const STYLE_AT = STYLE.map((name) => FEATURES.indexOf(name));

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

const log = (p: number) => Math.log(Math.max(1e-6, p));

/** Dense features followed by what the pair's words say. */
export function evidenceVector(x: Float64Array, pair: Float64Array): Float64Array {
  const out = zeros(x.length + EVIDENCE_EXTRA.length);
  out.set(x);
  odds(out, x.length, pair);
  return out;
}

/** Dense features followed by what each side and the evidence forest say; the same for either order of the sides. */
export function newsVector(
  x: Float64Array,
  one: Float64Array,
  two: Float64Array,
  evidence: Float64Array,
): Float64Array {
  const against = (side: Float64Array) => (side[1] as number) / ((side[0] as number) + (side[1] as number));
  const [p, q] = [against(one), against(two)];
  const out = zeros(x.length + NEWS_EXTRA.length);
  out.set(x);
  let at = x.length;
  out[at++] = Math.min(p, q);
  out[at++] = Math.max(p, q);
  out[at++] = p * (1 - q) + q * (1 - p);
  out[at++] = Math.abs(p - q);
  out[at++] = p * q;
  out[at++] = Math.max(one[2] as number, two[2] as number);
  odds(out, at, evidence);
  return out;
}

function odds(out: Float64Array, at: number, chances: Float64Array): void {
  const [agree = 0, contradict = 0, neutral = 0] = chances;
  out[at] = log(agree);
  out[at + 1] = log(contradict);
  out[at + 2] = log(neutral);
  out[at + 3] = log(contradict / (agree + contradict));
}

/** What the style forest sees of the dense features. */
export const styleVector = (x: Float64Array): Float64Array =>
  Float64Array.from(STYLE_AT, (at) => x[at] as number);

/** Chances of agreement, contradiction and neither, by that of other matter and that of a clash where it is one matter. */
const newsChances = (other: number, clash: number): Float64Array =>
  Float64Array.of((1 - other) * (1 - clash), (1 - other) * clash, other);

const chances = ([agree = 0, contradict = 0, neutral = 0]: Float64Array): Chances => ({
  agree,
  contradict,
  neutral,
});

/** A judge from its file. */
export function stanceFrom(file: StanceFile, table: Lexicon): StanceModel {
  const [side, pair]: Hashed[] = [hashedFrom(file.side), hashedFrom(file.pair)] as const;
  const evidenceTrees = forestFrom(file.evidence);
  const [matter, clash, style] = [forestFrom(file.matter), forestFrom(file.clash), forestFrom(file.style)];
  return {
    file,
    prepare: (text, known) => {
      const reading = readClaim(text, table, known);
      const stand = once(() => scoreHashed(side as Hashed, sideFeatures(reading)));
      return {
        reading,
        get side() {
          return stand();
        },
      };
    },
    judge: (a, b) => {
      const comparison = compareReadings(a.reading, b.reading, table);
      const x = once(() => dense(comparison));
      const evidence = once(() => {
        const words = scoreHashed(pair as Hashed, pairFeatures(comparison));
        return scoreForest(evidenceTrees, evidenceVector(x(), words));
      });
      const told = once(() => {
        const v = newsVector(x(), a.side, b.side, evidence());
        return newsChances(scoreForest(matter, v)[1] as number, scoreForest(clash, v)[1] as number);
      });
      const share = once(() => scoreForest(style, styleVector(x()))[1] as number);
      return {
        comparison,
        get news() {
          return chances(told());
        },
        get evidence() {
          return chances(evidence());
        },
        get style() {
          return share();
        },
        get mixed() {
          return chances(told().map((p, k) => share() * p + (1 - share()) * (evidence()[k] as number)));
        },
      };
    },
  };
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
