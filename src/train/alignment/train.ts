import { join } from "node:path";
import { type AlignmentGold, scoreAlignment } from "../../eval/alignment.ts";
import { randomOf } from "../../eval/random.ts";
import type { Figure } from "../../eval/score.ts";
import { plain } from "../../text/words/words.ts";
import { align } from "../../version/align.ts";
import { reader, TRAITS, type Trait, traits } from "../../version/pairing/likeness.ts";
import { placing } from "../../version/pairing/pair.ts";
import type { Weights } from "../../version/pairing/weights.ts";
import { type DenseRow, fitNewton } from "../learn/newton.ts";
import { shuffled } from "../learn/random.ts";
import { readRows } from "../stance/corpus.ts";

/** Draws the weights towards zero; the drafts are few. */
const PULL = 1;

export interface TrainedAlignment {
  readonly weights: Weights;
  readonly sha256: string;
  readonly examples: number;
  /** Figures on drafts of writers whom the weights had not seen. */
  readonly held: readonly Figure[];
}

/** Learns how likely two sentences of two drafts correspond, from drafts that people aligned. */
export function trainAlignment(folder: string, folds: number): TrainedAlignment {
  const { rows, sha256 } = readRows<AlignmentGold>(join(folder, "argrewrite.dev.jsonl"));
  const writers = [...new Set(rows.map(writerOf))].sort();
  const order = shuffled(writers.length, randomOf(1));
  const fold = new Map(Array.from(order, (at, n) => [writers[at] ?? "", n % folds]));
  const learned = Array.from({ length: folds }, (_, k) =>
    learn(rows.filter((row) => fold.get(writerOf(row)) !== k)),
  );
  const held = scoreAlignment(rows, (row) =>
    align(row.old, row.new, learned[fold.get(writerOf(row)) ?? 0] as Weights),
  );
  const examples = rows.flatMap(examplesOf);
  return { weights: weightsOf(fitNewton(examples, PULL)), sha256, examples: examples.length, held };
}

const learn = (rows: readonly AlignmentGold[]) => weightsOf(fitNewton(rows.flatMap(examplesOf), PULL));

/** Both drafts of a writer are in one fold: "…argrewrite_36_NEW_12" and "…argrewrite_36_NEW_NEW_23". */
const writerOf = ({ id }: AlignmentGold): string => /argrewrite_(\d+)/.exec(id)?.[1] ?? id;

/**
 * The pairs of sentences that a gold alignment leaves open, one at a time, given all the others: links of sentences
 * that changed, and pairs of two unlinked ones that stand in order with all links (pseudo-likelihood).
 */
function examplesOf({ old, new: next, links }: AlignmentGold): DenseRow[] {
  const read = reader([...old, ...next]);
  const [was, is] = [old.map(read), next.map(read)];
  const pairs = links.map(({ o, n }) => [o, n] as const);
  const gold = new Set(pairs.map(String));
  const known = new Map(pairs);
  const [froms, tos] = [new Set(pairs.map(([i]) => i)), new Set(pairs.map(([, j]) => j))];
  const place = placing(old.length, next.length);
  return was.flatMap((a, i) =>
    is.flatMap((b, j): DenseRow[] => {
      if (plain(old[i] ?? "") === plain(next[j] ?? "")) return [];
      const linked = gold.has(`${i},${j}`);
      const barred = froms.has(i) || tos.has(j) || pairs.some(([x, y]) => (x - i) * (y - j) < 0);
      if (!linked && barred) return [];
      const alike = traits(a, b);
      const features = [...TRAITS.map((trait) => alike[trait]), place.apart(i, j), place.beside(known, i, j)];
      return [{ features, label: linked ? 1 : 0 }];
    }),
  );
}

function weightsOf(fitted: readonly number[]): Weights {
  const round = (weight: number | undefined) => Math.round((weight ?? 0) * 1000) / 1000;
  const [apart, neighbour, bias] = fitted.slice(TRAITS.length).map(round);
  return {
    traits: Object.fromEntries(TRAITS.map((trait, k) => [trait, round(fitted[k])])) as Record<Trait, number>,
    apart: apart ?? 0,
    neighbour: neighbour ?? 0,
    bias: bias ?? 0,
  };
}
