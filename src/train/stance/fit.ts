import { type Forest, type ForestFile, forestFrom, scoreForest } from "../../link/stance/forest.ts";
import type { HashedFile } from "../../link/stance/hashed.ts";
import type { StanceFile, Thresholds } from "../../link/stance/model.ts";
import { evidenceVector, newsVector, styleVector } from "../../link/stance/vectors.ts";
import { type BoostOptions, fitBoosted } from "../learn/boost.ts";
import { fitLogistic, type Logistic, softmax } from "../learn/logistic.ts";
import { foldOf } from "../learn/random.ts";
import { type Example, PAIR_SLOTS, SIDE_SLOTS, type Side, type Stand } from "./examples.ts";
import { packForest, packHashed } from "./pack.ts";

/** What a judge is trained on. */
export interface Material {
  /** Pairs of news headlines. */
  readonly news: readonly Example[];
  /** Claims against sentences on their matter. */
  readonly evidence: readonly Example[];
  readonly stands: readonly Stand[];
}

const BOOST = { rate: 0.1, leaf: 8, lambda: 3, gain: 0.1, rows: 0.6, columns: 0.35, seed: 3 };
const EVIDENCE: BoostOptions = { ...BOOST, classes: 3, rounds: 140, depth: 6 };
const NEWS: BoostOptions = {
  ...BOOST,
  classes: 2,
  rounds: 160,
  rate: 0.07,
  depth: 4,
  leaf: 8,
  lambda: 4,
  rows: 0.5,
  columns: 0.3,
};
const STYLE: BoostOptions = { ...BOOST, classes: 2, rounds: 60, rate: 0.3, depth: 4, columns: 1, rows: 1 };
/** Parts of the training data that are held out of the models whose answers the next ones learn from. */
const PARTS = 3;
const PART_SEED = 7;
const partOf = (group: string) => foldOf(group, PARTS, PART_SEED);

/** The parts of a judge that learn from claims against evidence alone. */
export interface EvidencePart {
  readonly pair: HashedFile;
  readonly evidence: ForestFile;
  /** What a pair's words say, as the news forest is to learn from it. */
  readonly words: (slots: readonly number[]) => Float64Array;
}

/** Trains a judge; everything in it is drawn from fixed seeds. */
export function fitStance(material: Material, thresholds: Thresholds): StanceFile {
  return fitOn(fitEvidence(material.evidence), material, thresholds);
}

/** Trains the parts that learn from claims against evidence. */
export function fitEvidence(evidence: readonly Example[]): EvidencePart {
  const pair = fitPair(evidence);
  const pairParts = parts((part) => fitPair(evidence.filter((e) => partOf(e.groups[0] as string) !== part)));
  const evidenceX = evidence.map((e) =>
    evidenceVector(
      e.dense,
      softmax(pairParts[partOf(e.groups[0] as string)] as Logistic, e.slots, new Float64Array(3)),
    ),
  );
  return {
    pair: packHashed(pair),
    evidence: packForest(fitBoosted(...tabled(evidenceX, evidence, () => 1), EVIDENCE)),
    words: (slots) => softmax(pair, slots, new Float64Array(3)),
  };
}

/** Trains what learns from news, over what is known of evidence. */
export function fitOn(
  part: EvidencePart,
  { news, evidence, stands }: Material,
  thresholds: Thresholds,
): StanceFile {
  const side = fitSide(stands);
  const sideParts = parts((part) => fitSide(stands.filter((stand) => partOf(stand.group) !== part)));
  const forest = forestFrom(part.evidence);
  const newsX = news.map((e) => newsInput(e, forest, part.words(e.slots), sideParts));
  const weight = weighing(news);
  const grown = (x: readonly Float64Array[], of: readonly Example[], label: (e: Example) => number) =>
    packForest(fitBoosted(...tabled(x, of, weight, label), NEWS));
  const isRelated = (e: Example) => e.label < 2;
  const matter = grown(newsX, news, (e) => (isRelated(e) ? 0 : 1));
  const clash = grown(
    newsX.filter((_, i) => isRelated(news[i] as Example)),
    news.filter(isRelated),
    (e) => e.label,
  );

  const styles = [...evidence, ...news];
  const styleX = styles.map((e) => styleVector(e.dense));
  const isNews = new Set(news);
  const labels = Uint8Array.from(styles, (e) => (isNews.has(e) ? 1 : 0));
  const even = Float64Array.from(
    labels,
    (label) => styles.length / (2 * (label ? news.length : evidence.length)),
  );
  const style = packForest(fitBoosted(columnsOf(styleX), labels, even, STYLE));
  return {
    name: "stance",
    version: "2",
    side: packHashed(side),
    pair: part.pair,
    evidence: part.evidence,
    matter,
    clash,
    style,
    thresholds,
  };
}

const parts = <T>(make: (part: number) => T): T[] => Array.from({ length: PARTS }, (_, part) => make(part));

function newsInput(
  e: Example,
  forest: Forest,
  words: Float64Array,
  sideParts: readonly Logistic[],
): Float64Array {
  const told = scoreForest(forest, evidenceVector(e.dense, words));
  const of = (side: Side, group: string | undefined) =>
    softmax(sideParts[partOf(group ?? "")] as Logistic, side.slots, new Float64Array(3));
  return newsVector(e.dense, of(e.a, e.groups[0]), of(e.b, e.groups.at(-1)), told);
}

/** Stands by words that more than one report's texts have, each report weighing less the more it was told. */
function fitSide(stands: readonly Stand[]): Logistic {
  const groups = new Map<number, Set<string>>();
  const sizes = new Map<string, number>();
  for (const { side, group } of stands) {
    sizes.set(group, (sizes.get(group) ?? 0) + 1);
    for (const slot of side.slots) groups.set(slot, (groups.get(slot) ?? new Set()).add(group));
  }
  const allowed = new Set([...groups].filter(([, found]) => found.size > 1).map(([slot]) => slot));
  const rows = stands.map(({ side, label, group }) => ({
    features: side.slots,
    label,
    weight: ((label === 1 ? 1.5 : 1) * 2) / Math.sqrt(sizes.get(group) ?? 1),
  }));
  return fitLogistic(rows, {
    classes: 3,
    size: SIDE_SLOTS,
    epochs: 40,
    rate: 0.3,
    decay: 0.003,
    seed: 1,
    allowed,
  });
}

function fitPair(examples: readonly Example[]): Logistic {
  const rows = examples.map(({ slots, label }) => ({ features: slots, label, weight: 1 }));
  return fitLogistic(rows, { classes: 3, size: PAIR_SLOTS, epochs: 5, rate: 0.3, decay: 0.001, seed: 1 });
}

/** Pairs of much-told reports weigh less; contradictions, which are rare, weigh more. */
function weighing(news: readonly Example[]): (e: Example) => number {
  const sizes = new Map<string, number>();
  const group = (e: Example) => e.groups[0] as string;
  for (const e of news) if (e.label < 2) sizes.set(group(e), (sizes.get(group(e)) ?? 0) + 1);
  return (e) =>
    (e.label === 1 ? 1.4 : 1) * (e.label < 2 ? Math.sqrt(20 / Math.max(20, sizes.get(group(e)) ?? 0)) : 1);
}

function tabled(
  x: readonly Float64Array[],
  examples: readonly Example[],
  weight: (e: Example) => number,
  label: (e: Example) => number = (e) => e.label,
): [Float64Array[], Uint8Array, Float64Array] {
  return [columnsOf(x), Uint8Array.from(examples, label), Float64Array.from(examples, weight)];
}

function columnsOf(rows: readonly Float64Array[]): Float64Array[] {
  const width = rows[0]?.length ?? 0;
  return Array.from({ length: width }, (_, k) => Float64Array.from(rows, (row) => row[k] as number));
}
