import { added, type Counts, compare, fillers, prf } from "../../eval/attribution.ts";
import { type Chances, noChances } from "../../extract/learned/chances.ts";
import { chosen, decode, type Scored } from "../../extract/learned/judge/decode.ts";
import { readingsOf, redrawn } from "../../extract/learned/judge/drawn.ts";
import type { Proposals } from "../../extract/learned/judge/proposal.ts";
import { groundsOf, RANK_WIDTH } from "../../extract/learned/judge/rank.ts";
import type { Model } from "../../extract/learned/model.ts";
import { type Forest, logistic, sumOf } from "../../extract/learned/numbers/trees.ts";
import { proposalsOf, rankTable } from "../../extract/learned/read.ts";
import type { Lexicon } from "../../extract/learned/sight/lexicon.ts";
import type { Senses } from "../../extract/learned/sight/senses.ts";
import { SCORES } from "../../extract/learned/tagger/crf.ts";
import { type BoostOptions, fitForest } from "./boost.ts";
import { edgings } from "./edges.ts";
import { type Example, rolesOf } from "./examples.ts";
import { fitHeads, rowsWhere } from "./heads.ts";
import type { LinearOptions } from "./linear.ts";
import type { NetworkOptions } from "./networks.ts";
import { BITS, extensions, lexicon, type Tabled, taggings, worths } from "./stages.ts";
import { fitTagger, type TaggerOptions } from "./tagger.ts";

/** How each part is trained; told on the model's card. */
export interface Options {
  readonly folds: number;
  readonly cue: LinearOptions;
  readonly networks: NetworkOptions;
  readonly tagger: TaggerOptions;
  readonly extend: BoostOptions;
  readonly rank: BoostOptions;
  readonly edges: BoostOptions;
  readonly senses: Senses;
  readonly lexicon: Lexicon;
  readonly log: (line: string) => void;
}

export const OPTIONS: Omit<Options, "log" | "senses" | "lexicon"> = {
  folds: 5,
  cue: { bits: BITS.cue, epochs: 6, rate: 0.02, decay: 1e-4 },
  networks: {
    bits: 15,
    scores: 1,
    epochs: 4,
    rate: 0.02,
    squares: 0.1,
    decay: 1e-4,
    drop: 0.3,
    start: [0.2, 0.5],
    count: 2,
  },
  tagger: {
    bits: BITS.token,
    scores: SCORES,
    stepBits: BITS.step,
    epochs: 5,
    rate: 0.015,
    squares: 10,
    decay: 1e-4,
    drop: 0.2,
    start: [0.05, 0.5],
    count: 4,
  },
  extend: { trees: 100, leaves: 16, rate: 0.1, least: 4, lambda: 1, rows: 0.8, columns: 0.7 },
  rank: { trees: 200, leaves: 16, rate: 0.06, least: 8, lambda: 2, rows: 0.7, columns: 0.5 },
  edges: { trees: 100, leaves: 16, rate: 0.1, least: 8, lambda: 2, rows: 0.7, columns: 0.5 },
};

/** The model, and the figures of articles that it had not seen, by cross-validation. */
export interface Trained {
  readonly model: Model;
  readonly held: Counts;
}

/** Proposals as rows, with what each is worth whole and by its content alone. */
interface Ranking extends Tabled {
  readonly content: Float32Array;
}

/** Trains all parts, each on what the earlier parts say of articles that they were not trained on. */
export function trainAttribution(examples: readonly Example[], options: Options): Trained {
  const { folds, log } = options;
  const within = (owner: Int32Array, fold: number) => rowsWhere(owner, (k) => k % folds !== fold);
  const { lemmas, rates } = lexicon(examples);
  const { cue, networks, chances: heads } = fitHeads(examples, lemmas, options);
  const likely = heads.map((one) => one.likely);

  const tagging = taggings(examples, likely);
  const extending = extensions(examples, likely);
  const forestOf = ({ table, labels, owner }: Tabled, fold: number, how: BoostOptions): Forest =>
    fitForest(table, labels, within(owner, fold), how);
  const taggerOf = (fold: number) =>
    fitTagger(tagging.sequences, within(tagging.owner, fold), options.tagger);
  const proposed: Proposals[] = [];
  for (let fold = 0; fold < folds; fold += 1) {
    const [tagger, extend] = [taggerOf(fold), forestOf(extending, fold, options.extend)];
    examples.forEach(({ view }, k) => {
      if (k % folds === fold)
        proposed[k] = proposalsOf(view, likely[k] ?? new Float32Array(view.size), tagger, extend);
    });
    log(`tagger and reach: fold ${fold}`);
  }

  const ranking = rankRows(examples, proposed, heads, folds);
  const contents = { ...ranking, labels: ranking.content };
  const [chances, holding] = [new Float32Array(ranking.owner.length), new Float32Array(ranking.owner.length)];
  for (let fold = 0; fold < folds; fold += 1) {
    const mine = (k: number) => k % folds === fold;
    foldChances(ranking, forestOf(ranking, fold, options.rank), mine, chances);
    foldChances(ranking, forestOf(contents, fold, options.rank), mine, holding);
    log(`judges: fold ${fold}`);
  }
  const read = readOf(proposed, chances, holding);
  const edging = edgings(examples, proposed, read);
  const drawing = Array.from({ length: folds }, (_, fold) => forestOf(edging, fold, options.edges));
  const drawn = read.map((some, k) => {
    const [all, forest] = [proposed[k], drawing[k % folds]];
    if (!all || !forest) return some;
    const readings = readingsOf(all);
    return some.map((one) =>
      one.weight < LOWEST ? one : redrawn(one, readings.get(one.proposal.head) ?? [], forest),
    );
  });
  log(`edges of sources: ${edging.labels.length} rows`);
  const { held, threshold } = tuned(examples, drawn, log);
  log(`judged: threshold ${threshold}; ${figures(held)}`);

  const model: Model = {
    cue,
    networks,
    lemmas,
    rates,
    senses: options.senses,
    lexicon: options.lexicon,
    tagger: taggerOf(-1),
    extend: forestOf(extending, -1, options.extend),
    rank: forestOf(ranking, -1, options.rank),
    content: forestOf(contents, -1, options.rank),
    edges: forestOf(edging, -1, options.edges),
    threshold,
  };
  return { model, held };
}

function rankRows(
  examples: readonly Example[],
  proposed: readonly Proposals[],
  heads: readonly Chances[],
  folds: number,
): Ranking {
  const rates = Array.from(
    { length: folds },
    (_, fold) => lexicon(examples.filter((_, k) => k % folds !== fold)).rates,
  );
  const starts = [0];
  for (const all of proposed) starts.push((starts.at(-1) ?? 0) + all.proposals.length);
  const size = starts.at(-1) ?? 0;
  const values = new Float32Array(size * RANK_WIDTH);
  const [labels, content] = [new Float32Array(size), new Float32Array(size)];
  const owner = new Int32Array(size);
  examples.forEach((example, k) => {
    const [all, from] = [proposed[k], starts[k] ?? 0];
    const held = rates[k % folds];
    if (!all || !held) return;
    const grounds = groundsOf(example.view, heads[k] ?? noChances(0), held);
    values.set(rankTable(all, grounds), from * RANK_WIDTH);
    const worth = worths(example, all);
    labels.set(worth.whole, from);
    content.set(worth.content, from);
    owner.fill(k, from, starts[k + 1]);
  });
  return { table: { width: RANK_WIDTH, values }, labels, content, owner };
}

function foldChances(
  { table, owner }: Tabled,
  forest: Forest,
  mine: (k: number) => boolean,
  out: Float32Array,
): void {
  owner.forEach((k, row) => {
    if (mine(k)) out[row] = logistic(sumOf(forest, table.values, row * table.width));
  });
}

/** The figures that a threshold is chosen by, their sum, and one that is told beside them. */
const AIMS = ["attrib_soft", "content@0.5"] as const;
const TOLD = [...AIMS, "attrib_strict"] as const;

/** The lowest and the highest threshold that is tried, and by how much each is above the one before. */
const [LOWEST, HIGHEST, BY] = [0.2, 0.5, 0.02];

/** The chosen readings of each article, by the held-out chances of all proposals. */
function readOf(proposed: readonly Proposals[], chances: Float32Array, holding: Float32Array): Scored[][] {
  let row = 0;
  return proposed.map((all) => {
    const from = row;
    row += all.proposals.length;
    return chosen(all, chances.subarray(from, row), (one) => holding[from + one] as number);
  });
}

/** The threshold that does best on held-out readings, and what it gives. */
function tuned(
  examples: readonly Example[],
  read: readonly (readonly Scored[])[],
  log: Options["log"],
): { held: Counts; threshold: number } {
  let best: { held: Counts; threshold: number } = { held: {}, threshold: 0 };
  const worth = (counts: Counts) => AIMS.reduce((sum, name) => sum + prf(counts[name] ?? [0, 0, 0])[2], 0);
  for (let threshold = LOWEST; threshold < HIGHEST; threshold += BY) {
    const held: Counts = {};
    examples.forEach(({ text, view, gold }, k) => {
      const made = decode(read[k] ?? [], threshold).map(({ proposal }) => rolesOf(view, proposal));
      added(held, compare(gold, fillers(text, made)).counts);
    });
    log(
      `threshold ${threshold.toFixed(2)}: ${TOLD.map((name) => prf(held[name] ?? [0, 0, 0])[2].toFixed(4)).join(", ")}`,
    );
    if (worth(held) > worth(best.held)) best = { held, threshold: Math.round(threshold * 100) / 100 };
  }
  return best;
}

/** The F1 of each figure on one line. */
function figures(counts: Counts): string {
  return Object.entries(counts)
    .map(
      ([name, count]) =>
        `${name} ${prf(count)
          .map((x) => x.toFixed(3))
          .join("/")}`,
    )
    .join(", ");
}
