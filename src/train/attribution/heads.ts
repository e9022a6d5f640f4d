import { type Chances, isOpen, noChances, strengthAt, together } from "../../extract/learned/chances.ts";
import { cueContext } from "../../extract/learned/cues.ts";
import type { Lemmas } from "../../extract/learned/heads.ts";
import type { Layer } from "../../extract/learned/numbers/layer.ts";
import type { Weights } from "../../extract/learned/numbers/weights.ts";
import type { Lexicon } from "../../extract/learned/sight/lexicon.ts";
import type { Example } from "./examples.ts";
import { fitLinear, type LinearOptions, type Rows, scoreRow } from "./linear.ts";
import { fitNetworks, type NetworkOptions, oddsOf } from "./networks.ts";
import { cueRows } from "./stages.ts";

/** The rows of which the owner is kept. */
export function rowsWhere(owner: Int32Array, keep: (k: number, row: number) => boolean): Int32Array {
  const rows: number[] = [];
  owner.forEach((k, row) => {
    if (keep(k, row)) rows.push(row);
  });
  return Int32Array.from(rows);
}

/** What finds heads of cues, and the chances of each article by what was learned from the other folds. */
export interface Heads {
  readonly cue: Weights;
  readonly networks: Layer;
  readonly chances: readonly Chances[];
}

interface Options {
  readonly folds: number;
  readonly lexicon: Lexicon;
  readonly cue: LinearOptions;
  readonly networks: NetworkOptions;
  readonly log: (line: string) => void;
}

/** Learns which tokens head cues: a linear model of all that may, networks of those of which it is not sure. */
export function fitHeads(examples: readonly Example[], lemmas: Lemmas, options: Options): Heads {
  const { folds, log } = options;
  const { rows, labels, owner, token } = cueRows(examples, lemmas, options.lexicon);
  const plain = new Float32Array(labels.length);
  const linear = (fold: number) =>
    fitLinear(
      rows,
      labels,
      rowsWhere(owner, (k) => k % folds !== fold),
      options.cue,
    );
  for (let fold = 0; fold < folds; fold += 1) {
    const weights = linear(fold);
    owner.forEach((k, row) => {
      if (k % folds === fold) plain[row] = scoreRow(rows, row, weights);
    });
  }
  const open = rowsWhere(owner, (_, row) => isOpen(plain[row] as number));
  const few = fewer(rows, open, options.cue.bits - options.networks.bits);
  const own = open.map((row) => owner[row] as number);
  const marks = Float32Array.from(open, (row) => labels[row] as number);
  const deep = plain.slice();
  for (let fold = 0; fold < folds; fold += 1) {
    const networks = fitNetworks(
      few,
      marks,
      rowsWhere(own, (k) => k % folds !== fold),
      options.networks,
    );
    const odds = oddsOf(networks);
    own.forEach((k, at) => {
      if (k % folds === fold) deep[open[at] as number] = odds(few, at);
    });
  }
  const chances = examples.map(({ view }) => noChances(view.size));
  const contexts = examples.map(({ view }) => cueContext(view, options.lexicon));
  owner.forEach((k, row) => {
    const [one, context, i] = [chances[k], contexts[k], token[row] as number];
    const [p, d] = [plain[row] as number, deep[row] as number];
    if (!one || !context) return;
    one.plain[i] = p;
    one.deep[i] = d;
    one.likely[i] = together(p, d);
    one.strength[i] = strengthAt(context, i);
  });
  log(`cues: ${labels.length} rows, ${open.length} of them open`);
  return {
    cue: linear(-1),
    networks: fitNetworks(
      few,
      marks,
      rowsWhere(own, () => true),
      options.networks,
    ),
    chances,
  };
}

/** Some of the rows, their places in a smaller table. */
function fewer({ places, from }: Rows, use: Int32Array, by: number): Rows {
  const starts = new Int32Array(use.length + 1);
  use.forEach((row, at) => {
    starts[at + 1] = (starts[at] as number) + (from[row + 1] as number) - (from[row] as number);
  });
  const own = new Int32Array(starts[use.length] as number);
  use.forEach((row, at) => {
    const some = places.subarray(from[row], from[row + 1]);
    own.set(
      some.map((place) => place >> by),
      starts[at],
    );
  });
  return { places: own, from: starts };
}
