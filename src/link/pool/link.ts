import type { Evidence } from "../../model/graph.ts";
import type { View } from "../claim/view.ts";
import { byCause, byRule, preparedOf } from "../decide.ts";
import { oneEvent } from "../event.ts";
import type { Verdict } from "../match.ts";
import { explain } from "../stance/explain.ts";
import { type Chances, type StanceModel, stanceModel } from "../stance/model.ts";
import { type CandidateOptions, candidates } from "./candidates.ts";
import { type Heard, type Hearing, hearTogether } from "./collective.ts";
import { searchable } from "./keys.ts";
import { othersSay } from "./others.ts";

/** A claim of a pool, read, and its day; ids are given once each. */
export interface PoolClaim {
  readonly id: string;
  readonly view: View;
  readonly day: number | null;
}

/** What was found between two claims of a pool, the lower id first. */
export interface PoolLink {
  readonly a: string;
  readonly b: string;
  readonly stance: Verdict["stance"];
  readonly score: number;
  readonly evidence: readonly Evidence[];
}

/** Two claims of a pool that are worth comparing, the lower id first. */
export function pairsOf(
  pool: readonly PoolClaim[],
  options?: CandidateOptions,
): [PoolClaim, PoolClaim, number][] {
  // In an order of their own, so that it does not matter in which they were given.
  const sorted = [...pool].sort((x, y) => (x.id < y.id ? -1 : 1));
  const read = sorted.map(({ view, day }) => {
    const text = searchable(view.text);
    return {
      reading: text === view.text ? preparedOf(view).reading : stanceModel().prepare(text).reading,
      day,
    };
  });
  return candidates(read, options).map(({ a, b, likeness }) => [
    sorted[a] as PoolClaim,
    sorted[b] as PoolClaim,
    likeness,
  ]);
}

/** Gives the judge of a pair. */
export type JudgeOf = (a: PoolClaim, b: PoolClaim) => StanceModel;

/** The pairs of a pool worth comparing, judged one by one, then heard together. */
export function heardOf(
  pool: readonly PoolClaim[],
  options: CandidateOptions | undefined,
  judgeOf: JudgeOf,
  hearing?: Hearing,
): { readonly a: PoolClaim; readonly b: PoolClaim; readonly heard: Heard }[] {
  const places = new Map(pool.map(({ id }, place) => [id, place]));
  const place = ({ id }: PoolClaim) => places.get(id) as number;
  const pairs = pairsOf(pool, options);
  const judged = pairs.map(([a, b, likeness]) => ({
    a: place(a),
    b: place(b),
    likeness,
    alone: alone(a.view, b.view, judgeOf(a, b)),
  }));
  const heard = hearTogether(judged, [], hearing);
  return pairs.map(([a, b], i) => ({ a, b, heard: heard[i] as Heard }));
}

/** The relations within a pool; `judgeOf` gives the judge of a pair where it is not the one that the program ships. */
export function* linksOf(
  pool: readonly PoolClaim[],
  options?: CandidateOptions,
  judgeOf: JudgeOf = stanceModel,
): Generator<PoolLink> {
  for (const { a, b, heard } of heardOf(pool, options, judgeOf)) {
    const { agree, contradict, neutral } = heard;
    if (Math.max(agree, contradict) <= neutral) continue;
    const stance = contradict > agree ? "contradicts" : "agrees";
    const score = Math.round(Math.max(agree, contradict) * 1000) / 1000;
    const evidence = reasonsOf(a.view, b.view, stance, heard, judgeOf(a, b));
    yield { a: a.id, b: b.id, stance, score, evidence };
  }
}

const NOTHING: Chances = { agree: 0, contradict: 0, neutral: 1 };

function judgement(a: View, b: View, by: StanceModel) {
  return by.judge(preparedOf(a, by), preparedOf(b, by));
}

/** What the rules of causes or else the judge say of two claims, nothing else being known. */
export function alone(a: View, b: View, by: StanceModel): Chances {
  const ruled = byCause(a, b);
  if (ruled) return byRule(ruled);
  return oneEvent(a, b) ? judgement(a, b, by).news : NOTHING;
}

/** Why two claims of a pool were found to be so. */
export function reasonsOf(
  a: View,
  b: View,
  stance: Verdict["stance"],
  heard: Heard,
  by: StanceModel,
): Evidence[] {
  const ruled = byCause(a, b);
  const own = ruled?.stance === stance ? ruled.evidence : explain(judgement(a, b, by), stance);
  return [...own, ...othersSay(stance, heard)];
}
