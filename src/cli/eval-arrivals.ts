import { describe, type JudgeFor, type LinkClaim, relate } from "../link/link.ts";
import type { Relation } from "../model/graph.ts";

/**
 * What imports find between claims that come one by one, each in an article of its own, where all that came before are near:
 * the search of the store is left out, and nobody decides anything.
 */
export function* arrivals(
  given: readonly { readonly id: string; readonly text: string }[],
  judgeFor?: JudgeFor,
): Generator<Relation> {
  const there: LinkClaim[] = [];
  for (const { id, text } of given) {
    const claim = { id, text, profile: describe({ text, speaker: null, polarity: "asserts", at: null }) };
    yield* relate([claim], there, true, Number.POSITIVE_INFINITY, judgeFor);
    there.push(claim);
  }
}
