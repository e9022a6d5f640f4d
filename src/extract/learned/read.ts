import { cueContext, cueFeatures, mayHead } from "./cues.ts";
import { decode, type Scored } from "./decode.ts";
import { EXTEND_WIDTH, extendFeatures, REACH } from "./extend.ts";
import { Bag } from "./hash.ts";
import type { Model } from "./model.ts";
import { type TaggerWeights, tagged } from "./propose.ts";
import {
  type Grounds,
  gathered,
  groundsOf,
  type Proposal,
  type Proposals,
  proposalOf,
  RANK_WIDTH,
  rankFeatures,
} from "./rank.ts";
import { type Forest, logistic, sumOf } from "./trees.ts";
import type { View } from "./view.ts";

/** A token less likely than this to head a cue is not looked at further. */
export const LEAST = 0.07;

/** How likely each token is the head of a cue. */
export function likelyHeads(
  view: View,
  { cue, cueBits, known }: Pick<Model, "cue" | "cueBits" | "known">,
): Float32Array {
  const likely = new Float32Array(view.size);
  const context = cueContext(view);
  const bag = new Bag(cueBits);
  for (let i = 0; i < view.size; i += 1) {
    if (!mayHead(view, i, known)) continue;
    bag.clear();
    cueFeatures(context, i, bag);
    let score = 0;
    for (let k = 0; k < bag.size; k += 1) score += cue[bag.places[k] as number] as number;
    likely[i] = logistic(score);
  }
  return likely;
}

/** The readings of every likely cue. */
export function proposalsOf(
  view: View,
  likely: Float32Array,
  tagger: TaggerWeights,
  extend: Forest,
): Proposals {
  const found: Proposal[] = [];
  const row = new Float32Array(EXTEND_WIDTH);
  for (let head = 0; head < view.size; head += 1) {
    if ((likely[head] as number) < LEAST && (view.hints.kind[head] as number) < 2) continue;
    for (const one of tagged(view, head, likely, tagger)) {
      const own = { view, head, labels: one.labels, from: one.frame.from, likely };
      let sure = 1;
      const far = (direction: 1 | -1, limit: number): number => {
        const s = view.sentence[head] ?? 0;
        for (let step = 1; step <= limit; step += 1) {
          const target = s + direction * step;
          if (target < 0 || target >= view.block.length) return step - 1;
          extendFeatures(own, direction * step, row);
          const chance = logistic(sumOf(extend, row));
          sure = Math.min(sure, Math.max(chance, 1 - chance));
          if (chance < 0.5) return step - 1;
        }
        return limit;
      };
      const forward = far(1, REACH.forward);
      found.push(proposalOf(one, forward, far(-1, REACH.back), sure));
    }
  }
  return gathered(found);
}

/** The table of what all proposals are judged by, a row each. */
export function rankTable(all: Proposals, grounds: Grounds): Float32Array {
  const out = new Float32Array(all.proposals.length * RANK_WIDTH);
  all.proposals.forEach((_, k) => {
    rankFeatures(k, all, grounds, out, k * RANK_WIDTH);
  });
  return out;
}

/** The chance of each row of a table. */
export function chancesOf(forest: Forest, table: Float32Array, width: number): Float32Array {
  const out = new Float32Array(table.length / width);
  for (let k = 0; k < out.length; k += 1) out[k] = logistic(sumOf(forest, table, k * width));
  return out;
}

/** The attributions of a document, in the order of their cues. */
export function attributed(view: View, model: Model): Scored[] {
  if (view.size === 0) return [];
  const likely = likelyHeads(view, model);
  const all = proposalsOf(view, likely, model.tagger, model.extend);
  const table = rankTable(all, groundsOf(view, likely, model.rates));
  const chances = chancesOf(model.rank, table, RANK_WIDTH);
  return decode(
    all.proposals.map((proposal, k) => ({ proposal, chance: chances[k] as number })),
    model.threshold,
  );
}
