import type { Chances } from "../chances.ts";
import type { View } from "../sight/view.ts";
import { ROLES } from "../tagger/spans.ts";
import { contentFeatures, rankOf, sourceFeatures, wordsIn } from "./parts.ts";
import { has, type Proposal, type Proposals } from "./proposal.ts";

/** What a lemma was in training: how often, and how often as a cue. */
export type Rates = ReadonlyMap<string, readonly [cues: number, count: number]>;

export const RANK_WIDTH = 71;

/** What all proposals of a document are judged by. */
export interface Grounds extends Chances {
  readonly rates: Rates;
  /** Expected cues a sentence. */
  readonly density: number;
}

export function groundsOf(view: View, { likely, plain, deep, strength }: Chances, rates: Rates): Grounds {
  let total = 0;
  for (const p of likely) total += p;
  return { likely, plain, deep, strength, rates, density: total / Math.max(1, view.from.length - 1) };
}

const POS = wordsIn("VBD VBZ VBP VB VBG VBN NN NNS IN JJ : TO");
const LABEL = wordsIn(
  "root ccomp xcomp advcl acl acl:relcl conj parataxis case mwe dobj nmod nsubj dep amod",
);
const LEMMAS = wordsIn("say tell call want think believe ask know according plan expect hope show accuse");

/** Whether a proposal would count, as numbers written to its row of a table, which is filled in order. */
export function rankFeatures(index: number, all: Proposals, grounds: Grounds, out: Float32Array): void {
  const p = all.proposals[index];
  if (!p) return;
  const at = index * RANK_WIDTH;
  // Of the same cue stands in the row before what tells nothing of the reading.
  const again = all.proposals[index - 1]?.tagged.frame === p.tagged.frame;
  if (again) out.copyWithin(at, at - RANK_WIDTH, at);
  let n = cueFeatures(p, grounds, again, out, at);
  n = contentFeatures(p, again, out, n);
  n = sourceFeatures(p, out, n);
  n = neighbourFeatures(all.leader[index] ?? 0, p, all, grounds, again, out, n);
  n = placeFeatures(p, grounds, again, out, n);
  const { view } = p.tagged.frame;
  const first = all.leaders[all.leader[index] ?? 0] ?? p;
  const hinted = view.hints.roles.get(p.head);
  out[n] = view.hints.kind[p.head] ?? 0;
  out[n + 1] = hinted ? agreement(p.content, hinted, ROLES.content) : -1;
  out[n + 2] = hinted ? agreement(p.source, hinted, ROLES.source) : -1;
  out[n + 3] = p.source.length - first.source.length;
  out[n + 4] = p.content.length - first.content.length;
  out[n + 5] = grounds.plain[p.head] as number;
  out[n + 6] = grounds.deep[p.head] as number;
  out[n + 7] = grounds.strength[p.head] as number;
}

function cueFeatures(
  p: Proposal,
  { likely, rates }: Grounds,
  again: boolean,
  out: Float32Array,
  at: number,
): number {
  const { head } = p;
  const { view } = p.tagged.frame;
  if (!again) {
    const chance = likely[head] ?? 0;
    const [cues, count] = rates.get(view.lemma[head] ?? "") ?? [0, 0];
    out[at] = Math.log(Math.max(1e-5, chance) / Math.max(1e-5, 1 - chance));
    out[at + 1] = (cues + 0.2) / (count + 2);
    out[at + 2] = Math.log(1 + count);
    out[at + 3] = rankOf(POS, view.pos[head]);
    out[at + 4] = rankOf(LABEL, view.label[head]);
    out[at + 5] = rankOf(LEMMAS, view.lemma[head]);
  }
  out[at + 6] = p.tagged.whole;
  let n = at + 7;
  for (const { least, mean, size, most } of p.tagged.sure) {
    out[n] = least;
    out[n + 1] = mean;
    out[n + 2] = size;
    out[n + 3] = most;
    n += 4;
  }
  out[n] = p.content.length;
  out[n + 1] = p.forward;
  out[n + 2] = p.back;
  out[n + 3] = p.reach;
  return n + 4;
}

/** How many cues on either side can bear on one. */
const NEAR = 24;

/** How a proposal lies to the first readings of the cues near it. */
function neighbourFeatures(
  cue: number,
  { head, content, tagged }: Proposal,
  { leaders }: Proposals,
  { likely }: Grounds,
  again: boolean,
  out: Float32Array,
  at: number,
): number {
  let holder = 0;
  let holderRate = 0;
  let held = 0;
  let heldCount = 0;
  let twin = 0;
  const end = Math.min(leaders.length, cue + NEAR + 1);
  const first = content[0] ?? 0;
  const last = content.at(-1) ?? -1;
  for (let k = Math.max(0, cue - NEAR); k < end; k += 1) {
    if (k === cue) continue;
    const other = leaders[k] as Proposal;
    const chance = likely[other.head] as number;
    if (!again) {
      if (chance > holder && has(other.content, head)) {
        holder = chance;
        holderRate = other.tagged.whole;
      }
      if (other.tagged.frame.from === tagged.frame.from) twin = Math.max(twin, chance);
    }
    if (other.head >= first && other.head <= last && has(content, other.head)) {
      held = Math.max(held, chance);
      heldCount += chance;
    }
  }
  out[at + 2] = held;
  out[at + 3] = heldCount;
  if (again) return at + 5;
  out[at] = holder;
  out[at + 1] = holderRate;
  out[at + 4] = twin;
  return at + 5;
}

function placeFeatures(
  { head, tagged }: Proposal,
  { likely, density }: Grounds,
  again: boolean,
  out: Float32Array,
  at: number,
): number {
  out[at + 7] = tagged.place;
  out[at + 8] = tagged.behind;
  if (again) return at + 9;
  const { view, from, to } = tagged.frame;
  let before = 0;
  let after = 0;
  let above = 0;
  let depth = 0;
  for (let i = from; i < head; i += 1) before = Math.max(before, likely[i] as number);
  for (let i = head + 1; i < to; i += 1) after = Math.max(after, likely[i] as number);
  for (let a = view.head[head] ?? -1; a >= 0 && depth < 30; a = view.head[a] ?? -1, depth += 1)
    above = Math.max(above, likely[a] ?? 0);
  const s = view.sentence[head] ?? 0;
  out[at] = before;
  out[at + 1] = after;
  out[at + 2] = density;
  out[at + 3] = s;
  out[at + 4] = s / Math.max(1, view.from.length - 1);
  out[at + 5] = above;
  out[at + 6] = depth;
  return at + 9;
}

/** How far the tokens agree with those that the rules gave the role. */
function agreement(tokens: readonly number[], hinted: ReadonlyMap<number, number>, role: number): number {
  let both = 0;
  let all = tokens.length;
  hinted.forEach((given, i) => {
    if (given !== role) return;
    if (has(tokens, i)) both += 1;
    else all += 1;
  });
  return all === 0 ? 1 : both / all;
}
