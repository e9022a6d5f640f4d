import type { Evidence, Profile, Relation } from "../model/graph.ts";
import { idOf } from "../text/digest.ts";
import { blames } from "./cause.ts";
import { type Compared, compared, comparedByRule } from "./compared.ts";
import { byCause, decide } from "./decide.ts";
import type { Verdict } from "./match.ts";
import { pairs } from "./pairs.ts";
import { resolved, unresolved } from "./resolved.ts";
import { sketchOf } from "./sketch.ts";
import { explain } from "./stance/explain.ts";
import { type StanceModel, stanceModel } from "./stance/model.ts";
import { overTime, type Told, toldBy } from "./time.ts";
import { claimBy, type View, view } from "./view.ts";

export { SKETCHED } from "./sketch.ts";
export { reasons } from "./stance/reasons.ts";
export { topics } from "./topics.ts";
export { describe } from "./view.ts";

/** Rules of causes and events, and the trained judge. */
export const linker = { name: "stance", version: "6" } as const;

/** A claim as the linker takes it. */
export interface LinkClaim {
  readonly id: string;
  readonly text: string;
  readonly profile: Profile;
  /** Since when it is told where that is earlier than its profile says, UTC ISO 8601. */
  readonly since?: string | undefined;
}

/** What `a` is to `b`, the same as what `b` is to `a`; null when nothing joins them. */
export function match(a: Omit<LinkClaim, "id">, b: Omit<LinkClaim, "id">, story = false): Verdict | null {
  return either(view(a.text, a.profile), view(b.text, b.profile), story);
}

/** Judges in one order of the pair, so that the answer cannot depend on who asks. */
function either(a: View, b: View, story: boolean, by?: StanceModel): Verdict | null {
  if (a.text <= b.text) return decided(a, b, story, by);
  const found = decided(b, a, story, by);
  if (!found) return null;
  const { stance, score, level } = found;
  return {
    stance,
    score,
    level,
    get evidence() {
      return found.evidence.map(swapped);
    },
  };
}

const foreseen = new WeakMap<View, Map<View, Verdict | null>>();

/** Pairs judged at a stretch. */
const STRETCH = 8;

/** Judges the claims of one article among themselves beforehand, so that `relate` finds it done; pauses at times. */
export function* foresee(claims: readonly Omit<LinkClaim, "id">[]): Generator<void> {
  const views = claims.map(viewOf);
  let done = 0;
  for (const [i, j] of pairs(views, views.length)) {
    const [x, y] = [views[i], views[j]];
    const [mine, yours] = [claims[i], claims[j]];
    if (!x || !y || !mine || !yours || inOneBreath(mine, yours)) continue;
    const [a, b] = x.text <= y.text ? [x, y] : [y, x];
    const known = foreseen.get(a) ?? new Map<View, Verdict | null>();
    foreseen.set(a, known.set(b, decide(a, b, true)));
    done += 1;
    if (done % STRETCH === 0) yield;
  }
}

function decided(a: View, b: View, story: boolean, by?: StanceModel): Verdict | null {
  const known = story && !by ? foreseen.get(a)?.get(b) : undefined;
  return known === undefined ? decide(a, b, story, by) : known;
}

function swapped(evidence: Evidence): Evidence {
  const spans = evidence.spans.map((span) => ({
    ...span,
    side: span.side === "a" ? ("b" as const) : ("a" as const),
  }));
  return { ...evidence, spans };
}

/** Gives the judge of a pair where it is not the one that the program ships. */
export type JudgeFor = (a: LinkClaim, b: LinkClaim) => StanceModel;

/** The relations among `claims` and between them and `others`; of a pair seen twice the higher score stays. */
export function relate(
  claims: readonly LinkClaim[],
  others: readonly LinkClaim[],
  story = false,
  most = Number.POSITIVE_INFINITY,
  judgeFor?: JudgeFor,
): Relation[] {
  const all = [...claims, ...others];
  const views = all.map(viewOf);
  const found = new Map<string, Joined>();
  for (const [i, j] of pairs(views, claims.length)) {
    const [x, y] = [all[i], all[j]];
    const [one, other] = [views[i], views[j]];
    if (!x || !y || !one || !other || x.id === y.id || inOneBreath(x, y)) continue;
    const inOrder = x.id < y.id;
    const by = judgeFor?.(x, y);
    const [a, b] = inOrder ? [x.id, y.id] : [y.id, x.id];
    const verdict = inOrder ? either(one, other, story, by) : either(other, one, story, by);
    const pair = `${a} ${b}`;
    if (verdict && verdict.score > (found.get(pair)?.verdict.score ?? 0)) found.set(pair, { a, b, verdict });
  }
  const kept = strongest([...found.values()], new Set(claims.map(({ id }) => id)), most);
  if (kept.length === 0) return [];
  const ends = new Set(kept.flatMap(({ a, b }) => [a, b]));
  const told = new Map(
    all
      .filter(({ id }) => ends.has(id))
      .map(({ id, profile, since }) => [id, { profile, ...toldBy(profile), ...(since && { at: since }) }]),
  );
  return kept.map((joined) => relationOf(joined, told));
}

/** True for what one person says in one breath: it shares its subject, and nobody agrees with themselves so. */
function inOneBreath(x: Omit<LinkClaim, "id">, y: Omit<LinkClaim, "id">): boolean {
  const breath = x.profile["breath"];
  return breath !== undefined && breath === y.profile["breath"];
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

/** The pairs that are among the `most` strongest of one of the claims; a clash goes before an agreement. */
function strongest(found: readonly Joined[], claims: ReadonlySet<string>, most: number): Joined[] {
  const rank = ({ verdict }: Joined) => verdict.score + (verdict.stance === "contradicts" ? 1 : 0);
  const before = (x: Joined, y: Joined) => x.a < y.a || (x.a === y.a && x.b < y.b);
  const taken = new Map<string, number>();
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

/** Views of claims that come up again: the store hands out the same profile while it remembers a claim. */
const read = new WeakMap<Profile, View>();

function viewOf({ text, profile }: Omit<LinkClaim, "id">): View {
  const known = read.get(profile);
  if (known?.text === resolved(text, profile)) return known;
  const made = view(text, profile);
  read.set(profile, made);
  return made;
}

/** What a claim is about, as `relate` sees it, for a store to look claims up by. */
export const sketch = (claim: Omit<LinkClaim, "id">): string => sketchOf(viewOf(claim));

/** The stance between two claims alone, unrelated included: by who is blamed where both say so, else as the judge was trained. */
export function compare(
  pair: {
    a: string;
    b: string;
    context?:
      | { a_source?: string | null | undefined; b_source?: string | null | undefined }
      | null
      | undefined;
  },
  by: StanceModel = stanceModel(),
): Compared {
  const { context } = pair;
  const [a, b] = [
    { text: pair.a, source: context?.a_source },
    { text: pair.b, source: context?.b_source },
  ];
  const inOrder = a.text <= b.text;
  const [one, two] = inOrder ? [a, b] : [b, a];
  const turned = (evidence: readonly Evidence[]) => (inOrder ? evidence : evidence.map(swapped));
  const ruled =
    blames(one.text) && blames(two.text)
      ? byCause(claimBy(one.text, one.source), claimBy(two.text, two.source))
      : null;
  if (ruled) return comparedByRule(ruled.stance, ruled.score, turned(ruled.evidence));
  const judgement = by.judge(by.prepare(one.text), by.prepare(two.text));
  return compared(judgement.mixed, (stance) => turned(explain(judgement, stance)));
}
