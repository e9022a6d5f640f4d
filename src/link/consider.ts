import type { Evidence, Profile } from "../model/graph.ts";
import { resolved } from "./claim/resolved.ts";
import { type View, view } from "./claim/view.ts";
import { preparedOf, type Weighed, weigh } from "./decide.ts";
import type { KnownRelation, WeighedPair } from "./heard.ts";
import type { Verdict } from "./match.ts";
import { pairs, refutable } from "./pairs.ts";
import { mayRefute } from "./refuted.ts";
import { pairOf } from "./ruled.ts";
import type { StanceModel } from "./stance/model.ts";
import { storyOf } from "./story.ts";
import { apart, beside, within } from "./within.ts";

/** A claim as the linker takes it. */
export interface LinkClaim {
  readonly id: string;
  readonly text: string;
  readonly profile: Profile;
  /** Since when it is told where that is earlier than its profile says, UTC ISO 8601. */
  readonly since?: string | undefined;
  /** The same for the claims of one article; claims of a pool have none. */
  readonly told?: string | undefined;
}

/** Pairs are weighed in one order, so that the answer cannot depend on who asks. */
export const inOrder = (a: View, b: View): boolean => a.text <= b.text;

/** What was weighed, told with the sides the other way round. */
function turned(weighed: Weighed | null): Weighed | null {
  if (!weighed) return null;
  const { rules, alone, why } = weighed;
  return { rules: rules && turnedVerdict(rules), alone, why: turnedWhy(why) };
}

function turnedWhy(why: Weighed["why"]): Weighed["why"] {
  return (stance) => why(stance).map(swapped);
}

/** Reasons are worked out when they are asked for. */
const turnedVerdict = (verdict: Verdict): Verdict => ({
  stance: verdict.stance,
  score: verdict.score,
  level: verdict.level,
  ...(verdict.by && { by: verdict.by }),
  get evidence() {
    return verdict.evidence.map(swapped);
  },
});

const foreseen = new WeakMap<View, Map<View, Weighed | null>>();

/** Claims read, or pairs judged, at a stretch. */
const STRETCH = 8;

/** Reads the claims of one article and weighs them among themselves beforehand, so that `relate` finds it done; pauses at times. */
export function* foresee(claims: readonly Omit<LinkClaim, "id">[]): Generator<void> {
  const views = claims.map(viewOf);
  let done = 0;
  for (const view of views) {
    preparedOf(view);
    done += 1;
    if (done % STRETCH === 0) yield;
  }
  for (const [i, j] of pairs(views, views.length)) {
    const [x, y] = [views[i], views[j]];
    const [mine, yours] = [claims[i], claims[j]];
    if (!x || !y || !mine || !yours || inOneBreath(mine, yours)) continue;
    const [a, b] = inOrder(x, y) ? [x, y] : [y, x];
    const known = foreseen.get(a) ?? new Map<View, Weighed | null>();
    foreseen.set(a, known.set(b, weigh(a, b)));
    done += 1;
    if (done % STRETCH === 0) yield;
  }
}

/** Weighs a pair, or finds it weighed. */
export function weighedPair(a: View, b: View, by?: StanceModel): Weighed | null {
  if (!inOrder(a, b)) return turned(weighedPair(b, a, by));
  const known = by ? undefined : foreseen.get(a)?.get(b);
  return known === undefined ? weigh(a, b, by) : known;
}

/** Evidence told with the sides the other way round. */
export function swapped(evidence: Evidence): Evidence {
  const spans = evidence.spans.map((span) => ({
    ...span,
    side: span.side === "a" ? ("b" as const) : ("a" as const),
  }));
  return { ...evidence, spans };
}

/** Gives the judge of a pair where it is not the one that the program ships. */
export type JudgeFor = (a: LinkClaim, b: LinkClaim) => StanceModel;

/** Claims whose pairs have been weighed one by one and are still to be heard together. */
export interface Considered {
  /** Those whose relations are looked for. */
  readonly claims: readonly LinkClaim[];
  readonly others: readonly LinkClaim[];
  readonly pairs: readonly WeighedPair[];
  /** Relations among all of them that stay as they are. */
  readonly stay: readonly KnownRelation[];
}

/** An article of so many claims tells by them of what it tells; a headline or a brief does not. */
const TOLD = 3;

/** Weighs the pairs among `claims` and between them and `others`, but for those that stay joined as they are. */
export function consider(
  claims: readonly LinkClaim[],
  others: readonly LinkClaim[],
  { judgeFor, stay = [] }: { judgeFor?: JudgeFor | undefined; stay?: readonly KnownRelation[] } = {},
): Considered {
  const all = [...claims, ...others];
  const views = all.map(viewOf);
  const joined = new Set(stay.map(pairOf));
  const found: WeighedPair[] = [];
  const story = storyOf(
    views,
    claims.length,
    others.map(({ told }) => told),
  );
  const isTold = claims.length >= TOLD && claims[0]?.told !== undefined;
  const compared = new Set<number>();
  const add = (i: number, j: number, weighing: (a: View, b: View) => Weighed | null) => {
    const [x, y] = [all[i], all[j]];
    const [one, other] = [views[i], views[j]];
    if (!x || !y || !one || !other || x.id === y.id || inOneBreath(x, y)) return;
    if (joined.size > 0 && joined.has(pairOf({ a: x.id, b: y.id }))) return;
    const [a, b] = x.id < y.id ? [x.id, y.id] : [y.id, x.id];
    const weighed = a === x.id ? weighing(one, other) : weighing(other, one);
    if (weighed) found.push({ a, b, weighed });
  };
  for (const [i, j] of pairs(views, claims.length)) {
    const isOther = j >= claims.length;
    if (isOther) compared.add(i * views.length + j);
    const by = judgeFor?.(all[i] as LinkClaim, all[j] as LinkClaim);
    add(i, j, (a, b) => {
      const weighed = weighedPair(a, b, by);
      if (!isOther) return isTold ? beside(a, b, weighed, story, story.crowd(j)) : weighed;
      const isAsked = weighed !== null || mayRefute(a, b);
      if (isAsked && story.isOne(j)) return within(a, b, weighed, story, story.crowd(j));
      return isTold ? apart(a, b, weighed, story) : weighed;
    });
  }
  for (const [i, j] of refutable(views, claims.length, compared))
    if (story.isOne(j)) add(i, j, (a, b) => within(a, b, null, story, story.crowd(j)));
  return { claims, others, pairs: found, stay };
}

/** True for what one person says in one breath: it shares its subject, and nobody agrees with themselves so. */
function inOneBreath(x: Omit<LinkClaim, "id">, y: Omit<LinkClaim, "id">): boolean {
  const breath = x.profile["breath"];
  return breath !== undefined && breath === y.profile["breath"];
}

/** Views of claims that come up again: the store hands out the same profile while it remembers a claim. */
const read = new WeakMap<Profile, View>();

/** A claim read, once. */
export function viewOf({ text, profile }: Omit<LinkClaim, "id">): View {
  const known = read.get(profile);
  if (known?.text === resolved(text, profile)) return known;
  const made = view(text, profile);
  read.set(profile, made);
  return made;
}
