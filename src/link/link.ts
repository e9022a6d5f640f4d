import type { Evidence, Relation } from "../model/graph.ts";
import { idOf } from "../text/digest.ts";
import { unresolved } from "./claim/resolved.ts";
import { claimBy, type View } from "./claim/view.ts";
import { sketchOf } from "./claim/words/sketch.ts";
import { type Compared, compared, comparedByRule } from "./compared.ts";
import { type Considered, inOrder, type LinkClaim, swapped, viewOf } from "./consider.ts";
import { byCause, preparedOf } from "./decide.ts";
import { heardAmong, type KnownRelation } from "./heard.ts";
import type { Verdict } from "./match.ts";
import { explain } from "./stance/explain.ts";
import { type StanceModel, stanceModel } from "./stance/model.ts";
import { overTime, type Told, toldBy } from "./time.ts";

export { describe } from "./claim/described.ts";
export { SKETCHED } from "./claim/words/sketch.ts";
export { consider, foresee, type LinkClaim } from "./consider.ts";
export { reasons } from "./stance/reasons.ts";
export { topics } from "./topics.ts";

/** Rules of causes and events, and the trained judge. */
export const linker = { name: "stance", version: "21" } as const;

/**
 * The relations among the claims and between them and the others, heard together with those that stay and with what is
 * `known` of others between each other; of a pair seen twice the higher score stays. With those that stay no claim has more than `most`.
 */
export function related(
  { claims, others, pairs: weighed, stay }: Considered,
  known: readonly KnownRelation[] = [],
  most = Number.POSITIVE_INFINITY,
): Relation[] {
  const found = new Map<string, Joined>();
  const verdicts = heardAmong(weighed, [...known, ...stay]);
  for (const [i, { a, b }] of weighed.entries()) {
    const verdict = verdicts[i];
    const pair = `${a} ${b}`;
    if (verdict && verdict.score > (found.get(pair)?.verdict.score ?? 0)) found.set(pair, { a, b, verdict });
  }
  const kept = strongest([...found.values()], new Set(claims.map(({ id }) => id)), most, stay);
  if (kept.length === 0) return [];
  const ends = new Set(kept.flatMap(({ a, b }) => [a, b]));
  const told = new Map(
    [...claims, ...others]
      .filter(({ id }) => ends.has(id))
      .map(({ id, profile, since }) => [id, { profile, ...toldBy(profile), ...(since && { at: since }) }]),
  );
  return kept.map((joined) => relationOf(joined, told));
}

function relationOf(
  { a, b, verdict }: Joined,
  told: ReadonlyMap<string, Told & Pick<LinkClaim, "profile">>,
): Relation {
  const { score, level } = verdict;
  const by = `${linker.name}@${linker.version}`;
  const [one, other] = [told.get(a), told.get(b)];
  const evidence =
    one && other
      ? verdict.evidence.map((each) => unresolved(each, one.profile, other.profile))
      : verdict.evidence;
  const turn = verdict.stance === "contradicts" && one && other ? overTime(one, other, evidence) : null;
  const stance = turn?.stance ?? verdict.stance;
  const isTurned = stance === "supersedes" && turn?.later === "b";
  const [x, y, reasons] = isTurned ? [b, a, evidence.map(swapped)] : [a, b, evidence];
  return {
    id: idOf("rel", x, y, stance),
    a: x,
    b: y,
    stance,
    score,
    level,
    evidence: turn ? [...reasons, turn.evidence] : reasons,
    linker: by,
  };
}

interface Joined {
  readonly a: string;
  readonly b: string;
  readonly verdict: Verdict;
}

/** The pairs that are among the `most` strongest of one of the claims behind those that stay; a clash goes before an agreement. */
function strongest(
  found: readonly Joined[],
  claims: ReadonlySet<string>,
  most: number,
  stay: readonly KnownRelation[],
): Joined[] {
  const rank = ({ verdict }: Joined) => verdict.score + (verdict.stance === "contradicts" ? 1 : 0);
  const before = (x: Joined, y: Joined) => x.a < y.a || (x.a === y.a && x.b < y.b);
  const taken = new Map<string, number>();
  for (const { a, b } of stay) for (const end of [a, b]) taken.set(end, (taken.get(end) ?? 0) + 1);
  const kept = new Set<Joined>();
  for (const pair of [...found].sort((x, y) => rank(y) - rank(x) || (before(x, y) ? -1 : 1))) {
    for (const end of [pair.a, pair.b]) {
      const count = taken.get(end) ?? 0;
      if (!claims.has(end) || count >= most) continue;
      taken.set(end, count + 1);
      kept.add(pair);
    }
  }
  return found.filter((pair) => kept.has(pair));
}

/** What a claim is about, as `relate` sees it, for a store to look claims up by: as it is kept there, or as it is sought. */
export const sketch = (claim: Omit<LinkClaim, "id">, as: "kept" | "sought" = "kept"): string =>
  sketchOf(viewOf(claim), as);

/** Two claims to be compared, and who makes them, where that is known. */
export interface Pair {
  readonly a: string;
  readonly b: string;
  readonly context?:
    | { readonly a_source?: string | null | undefined; readonly b_source?: string | null | undefined }
    | null
    | undefined;
}

/** The stance between two claims alone, unrelated included: by who is blamed where both say so, else as the judge was trained. */
export function compare(pair: Pair, by: StanceModel = stanceModel()): Compared {
  const { context } = pair;
  return compareViews(claimBy(pair.a, context?.a_source), claimBy(pair.b, context?.b_source), by);
}

/** The same of two claims that are read. */
export function compareViews(a: View, b: View, by: StanceModel = stanceModel()): Compared {
  const isInOrder = inOrder(a, b);
  const [one, two] = isInOrder ? [a, b] : [b, a];
  const told = (evidence: readonly Evidence[]) => (isInOrder ? evidence : evidence.map(swapped));
  const ruled = one.causes.length > 0 && two.causes.length > 0 ? byCause(one, two) : null;
  if (ruled) return comparedByRule(ruled.stance, ruled.score, told(ruled.evidence));
  const judgement = by.judge(preparedOf(one, by), preparedOf(two, by));
  return compared(judgement.mixed, (stance) => told(explain(judgement, stance)));
}
