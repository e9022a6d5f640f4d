import { chancesOf as headsOf } from "./chances.ts";
import { chosen, decode, type Scored } from "./judge/decode.ts";
import { readingsOf, redrawn } from "./judge/drawn.ts";
import { EXTEND_WIDTH, extendFeatures, type Own, ownOf, REACH } from "./judge/extend.ts";
import { outlookOf } from "./judge/outlook.ts";
import { gathered, type Proposal, type Proposals, proposalOf } from "./judge/proposal.ts";
import { type Grounds, groundsOf, RANK_WIDTH, rankFeatures } from "./judge/rank.ts";
import type { Model } from "./model.ts";
import { type Forest, logistic, sumOf as sumOfTrees } from "./numbers/trees.ts";
import type { View } from "./sight/view.ts";
import { type TaggerWeights, taggerOf } from "./tagger/propose.ts";

/** A token less likely than this to head a cue is not looked at further. */
const LEAST = 0.07;

/** The readings of every likely cue. */
export function proposalsOf(
  view: View,
  likely: Float32Array,
  weights: TaggerWeights,
  extend: Forest,
): Proposals {
  const found: Proposal[] = [];
  const tagger = taggerOf(weights);
  const outlook = outlookOf(view, likely);
  for (let head = 0; head < view.size; head += 1) {
    if ((likely[head] as number) < LEAST && (view.hints.kind[head] as number) < 2) continue;
    const reached: Reached[] = [];
    for (const one of tagger.read(view, head, likely)) {
      const own = ownOf(outlook, head, one.labels, one.frame.from);
      let reach = reached.find((other) => sameContent(own, other.own));
      if (!reach) {
        reach = { own, forward: reachOf(own, 1, extend), back: reachOf(own, -1, extend) };
        reached.push(reach);
      }
      const { forward, back } = reach;
      found.push(proposalOf(one, forward.steps, back.steps, Math.min(forward.sure, back.sure)));
    }
  }
  return gathered(found);
}

interface Reach {
  readonly steps: number;
  readonly sure: number;
}

/** How far the content of a reading reaches; other readings of the cue with like content reach as far. */
interface Reached {
  readonly own: Own;
  readonly forward: Reach;
  readonly back: Reach;
}

/** True when nothing that the reach is told by parts two readings of one cue. */
function sameContent(a: Own, b: Own): boolean {
  return (
    a.count === b.count &&
    a.quoted === b.quoted &&
    a.first === b.first &&
    a.last === b.last &&
    a.left === b.left &&
    a.right === b.right
  );
}

const row = new Float32Array(EXTEND_WIDTH);

/** How many sentences content reaches in a direction, and the least certainty of the steps. */
function reachOf(own: Own, direction: 1 | -1, extend: Forest): Reach {
  const { view } = own.outlook;
  const s = view.sentence[own.head] as number;
  const limit = direction > 0 ? REACH.forward : REACH.back;
  let sure = 1;
  for (let step = 1; step <= limit; step += 1) {
    const target = s + direction * step;
    if (target < 0 || target >= view.block.length) return { steps: step - 1, sure };
    extendFeatures(own, direction * step, row);
    const chance = logistic(sumOfTrees(extend, row));
    sure = Math.min(sure, Math.max(chance, 1 - chance));
    if (chance < 0.5) return { steps: step - 1, sure };
  }
  return { steps: limit, sure };
}

/** The table of what all proposals are judged by, a row each. */
export function rankTable(all: Proposals, grounds: Grounds): Float32Array {
  const out = new Float32Array(all.proposals.length * RANK_WIDTH);
  for (let k = 0; k < all.proposals.length; k += 1) rankFeatures(k, all, grounds, out);
  return out;
}

/** The chance of each row of a table. */
function chancesOf(forest: Forest, table: Float32Array, width: number): Float32Array {
  const chances = new Float32Array(table.length / width);
  for (let k = 0; k < chances.length; k += 1) chances[k] = chanceOf(forest, table, k, width);
  return chances;
}

/** The chance of one row of a table, as exact as a table of chances has it. */
const chanceOf = (forest: Forest, table: Float32Array, row: number, width: number): number =>
  Math.fround(logistic(sumOfTrees(forest, table, row * width)));

/** The attributions of a document, in the order of their cues. */
export function attributed(view: View, model: Model): Scored[] {
  if (view.size === 0) return [];
  const heads = headsOf(view, model);
  const all = proposalsOf(view, heads.likely, model.tagger, model.extend);
  const table = rankTable(all, groundsOf(view, heads, model.rates));
  const chances = chancesOf(model.rank, table, RANK_WIDTH);
  const holding = (row: number) => chanceOf(model.content, table, row, RANK_WIDTH);
  const readings = readingsOf(all);
  return decode(chosen(all, chances, holding), model.threshold).map((kept) =>
    redrawn(kept, readings.get(kept.proposal.head) ?? [], model.edges),
  );
}
