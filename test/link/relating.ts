import { view } from "../../src/link/claim/view.ts";
import { weighedPair } from "../../src/link/consider.ts";
import { heardAmong } from "../../src/link/heard.ts";
import { consider, type LinkClaim, related } from "../../src/link/link.ts";
import type { Verdict } from "../../src/link/match.ts";
import type { Relation } from "../../src/model/graph.ts";

/** What `a` is to `b`, claims of one story, the same as what `b` is to `a`; null when nothing joins them. */
export function match(a: Omit<LinkClaim, "id">, b: Omit<LinkClaim, "id">): Verdict | null {
  const weighed = weighedPair(view(a.text, a.profile), view(b.text, b.profile));
  return weighed && (heardAmong([{ a: "a", b: "b", weighed }], [])[0] ?? null);
}

/** The relations among `claims` and between them and `others`, nothing else being known. */
export const relate = (claims: readonly LinkClaim[], others: readonly LinkClaim[]): Relation[] =>
  related(consider(claims, others));
