import type { Speaker } from "../model/attribution.ts";
import type { Evidence, Profile, Relation } from "../model/graph.ts";
import { idOf } from "../text/digest.ts";
import { judge, type Verdict } from "./match.ts";
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
): Relation[] {
  const read = (claim: LinkClaim) => ({ id: claim.id, view: view(claim.text, claim.profile) });
  const mine = claims.map(read);
  const theirs = others.map(read);
  const found = new Map<string, Relation>();
  mine.forEach((x, i) => {
    for (const y of [...mine.slice(i + 1), ...theirs]) {
      if (x.id === y.id) continue;
      const [a, b] = x.id < y.id ? [x, y] : [y, x];
      const verdict = either(a.view, b.view, story);
      const pair = `${a.id} ${b.id}`;
      if (!verdict || verdict.score <= (found.get(pair)?.score ?? 0)) continue;
      const id = idOf("rel", a.id, b.id, verdict.stance);
      found.set(pair, { id, a: a.id, b: b.id, ...verdict, linker: `${linker.name}@${linker.version}` });
    }
  });
  return [...found.values()];
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
