import type { JudgeFor } from "../../link/consider.ts";
import { consider, describe, type LinkClaim, related } from "../../link/link.ts";
import type { Relation } from "../../model/graph.ts";

/**
 * What imports find between claims that come one by one, each in an article of its own, where all that came before are near:
 * the search of the store is left out, and nobody decides anything.
 */
export function* arrivals(
  given: readonly { readonly id: string; readonly text: string }[],
  judgeFor?: JudgeFor,
): Generator<Relation> {
  const there: LinkClaim[] = [];
  const held = new Map<string, Relation[]>();
  for (const { id, text } of given) {
    const profile = describe({ text, speaker: null, polarity: "asserts", at: null });
    const claim = { id, text, profile };
    const considered = consider([claim], there, { judgeFor });
    const met = new Set(considered.pairs.flatMap(({ a, b }) => [a, b]));
    const known = [...met].flatMap((one) => (held.get(one) ?? []).filter(({ b }) => met.has(b)));
    for (const relation of related(considered, known)) {
      const { a } = relation;
      const list = held.get(a);
      if (list) list.push(relation);
      else held.set(a, [relation]);
      yield relation;
    }
    there.push(claim);
  }
}
