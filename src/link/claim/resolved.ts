import type { Evidence, Profile } from "../../model/graph.ts";
import type { Span } from "../../model/span.ts";

/** A pronoun in the words of a claim, and whom or what it stands for. */
export interface StandIn extends Span {
  readonly for: string;
}

const standIn = (profile: Profile): StandIn | null => {
  const { stands } = profile as { readonly stands?: StandIn };
  return stands ?? null;
};

/** The words of a claim with its subject named: "He resigned" of Ola Berg reads "Ola Berg resigned". */
export function resolved(text: string, profile: Profile): string {
  const pronoun = standIn(profile);
  return pronoun ? text.slice(0, pronoun.start) + pronoun.for + text.slice(pronoun.end) : text;
}

/** Where the name stands in the words so read; null where no pronoun was named. */
export function placed(profile: Profile): Span | null {
  const pronoun = standIn(profile);
  return pronoun && { start: pronoun.start, end: pronoun.start + pronoun.for.length };
}

/** Evidence found in resolved words, told of the words as they stand; `a` and `b` are the profiles of the two claims. */
export function unresolved(evidence: Evidence, a: Profile, b: Profile): Evidence {
  const [one, two] = [standIn(a), standIn(b)];
  if (!one && !two) return evidence;
  const spans = evidence.spans.map((span) => {
    const pronoun = span.side === "a" ? one : two;
    return pronoun ? { ...span, ...standing(span, pronoun) } : span;
  });
  return { ...evidence, spans };
}

/** Words within the name stand where the pronoun does. */
function standing({ start, end }: Span, pronoun: StandIn): Span {
  const stop = pronoun.start + pronoun.for.length;
  const by = pronoun.end - stop;
  return {
    start: start >= stop ? start + by : Math.min(start, pronoun.start),
    end: end > pronoun.start ? (end >= stop ? end + by : pronoun.end) : end,
  };
}
