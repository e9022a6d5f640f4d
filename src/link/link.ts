import type { Speaker } from "../model/attribution.ts";
import type { Evidence, Profile, Relation } from "../model/graph.ts";
import { idOf } from "../text/digest.ts";
import { judge, type Verdict } from "./match.ts";
import { pairs } from "./pairs.ts";
import { describe, type View, view } from "./view.ts";

export { topics } from "./topics.ts";
export { describe } from "./view.ts";

export const linker = { name: "rules", version: "1" } as const;

/** A claim as the linker takes it. */
export interface LinkClaim {
  readonly id: string;
  readonly text: string;
  readonly profile: Profile;
}

/** What `a` is to `b`, the same as what `b` is to `a`; null when nothing joins them. */
export function match(a: Omit<LinkClaim, "id">, b: Omit<LinkClaim, "id">, story = false): Verdict | null {
  return either(view(a.text, a.profile), view(b.text, b.profile), story);
}

/** Judges in one order of the pair, so that the answer cannot depend on who asks. */
function either(a: View, b: View, story: boolean): Verdict | null {
  if (a.text <= b.text) return judge(a, b, story);
  const found = judge(b, a, story);
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

function swapped(evidence: Evidence): Evidence {
  const spans = evidence.spans.map((span) => ({
    ...span,
    side: span.side === "a" ? ("b" as const) : ("a" as const),
  }));
  return { ...evidence, spans };
}

/** The relations among `claims` and between them and `others`; of a pair seen twice the higher score stays. */
export function relate(
  claims: readonly LinkClaim[],
  others: readonly LinkClaim[],
  story = false,
  most = Number.POSITIVE_INFINITY,
): Relation[] {
  const all = [...claims, ...others];
  const views = all.map(viewOf);
  const found = new Map<string, Joined>();
  for (const [i, j] of pairs(views, claims.length)) {
    const [x, y] = [all[i], all[j]];
    const [one, other] = [views[i], views[j]];
    if (!x || !y || !one || !other || x.id === y.id) continue;
    const inOrder = x.id < y.id;
    const [a, b] = inOrder ? [x.id, y.id] : [y.id, x.id];
    const verdict = inOrder ? either(one, other, story) : either(other, one, story);
    const pair = `${a} ${b}`;
    if (verdict && verdict.score > (found.get(pair)?.verdict.score ?? 0)) found.set(pair, { a, b, verdict });
  }
  const kept = strongest([...found.values()], new Set(claims.map(({ id }) => id)), most);
  return kept.map(({ a, b, verdict: { stance, score, level, evidence } }) => {
    const id = idOf("rel", a, b, stance);
    return { id, a, b, stance, score, level, evidence, linker: `${linker.name}@${linker.version}` };
  });
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

function viewOf({ text, profile }: LinkClaim): View {
  const known = read.get(profile);
  if (known?.text === text) return known;
  const made = view(text, profile);
  read.set(profile, made);
  return made;
}

/** The stance between two claims alone, unrelated included. */
export function compare(pair: {
  a: string;
  b: string;
  context?: { a_source?: string | null | undefined; b_source?: string | null | undefined } | null | undefined;
}) {
  const side = (text: string, source: string | null | undefined) => {
    const speaker: Speaker | null = source ? { name: source, kind: "organization", behalf: null } : null;
    return { text, profile: describe({ text, speaker, polarity: "asserts", at: null }) };
  };
  const found = match(side(pair.a, pair.context?.a_source), side(pair.b, pair.context?.b_source), true);
  const stance: "agrees" | "contradicts" | "unrelated" = found?.stance ?? "unrelated";
  const score = found?.score ?? 0.5;
  const scores = { agrees: 0, contradicts: 0, unrelated: 0 };
  for (const key of ["agrees", "contradicts", "unrelated"] as const) {
    scores[key] = key === stance ? score : Math.round(((1 - score) / 2) * 1000) / 1000;
  }
  return { stance, score, scores, evidence: found?.evidence ?? [] };
}
