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
  return found && { ...found, evidence: found.evidence.map(swapped) };
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
  const found = new Map<string, Omit<Relation, "id" | "linker">>();
  for (const [i, j] of pairs(views, claims.length)) {
    const [x, y] = [all[i], all[j]];
    const [one, other] = [views[i], views[j]];
    if (!x || !y || !one || !other || x.id === y.id) continue;
    const inOrder = x.id < y.id;
    const [a, b] = inOrder ? [x.id, y.id] : [y.id, x.id];
    const verdict = inOrder ? either(one, other, story) : either(other, one, story);
    const pair = `${a} ${b}`;
    if (verdict && verdict.score > (found.get(pair)?.score ?? 0)) found.set(pair, { a, b, ...verdict });
  }
  const kept = strongest([...found.values()], new Set(claims.map(({ id }) => id)), most);
  return kept.map((relation) => ({
    id: idOf("rel", relation.a, relation.b, relation.stance),
    ...relation,
    linker: `${linker.name}@${linker.version}`,
  }));
}

/** The relations that are among the `most` strongest of one of the claims; a clash goes before an agreement. */
function strongest<R extends Omit<Relation, "id" | "linker">>(
  relations: readonly R[],
  claims: ReadonlySet<string>,
  most: number,
): R[] {
  const rank = (relation: R) => relation.score + (relation.stance === "contradicts" ? 1 : 0);
  const order = (x: R, y: R) => rank(y) - rank(x) || (x.a + x.b < y.a + y.b ? -1 : 1);
  const taken = new Map<string, number>();
  const kept = new Set<R>();
  for (const relation of [...relations].sort(order)) {
    for (const end of [relation.a, relation.b]) {
      const count = taken.get(end) ?? 0;
      if (!claims.has(end) || count >= most) continue;
      taken.set(end, count + 1);
      kept.add(relation);
    }
  }
  return relations.filter((relation) => kept.has(relation));
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
