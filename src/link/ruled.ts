import type { Decision, Relation } from "../model/graph.ts";
import { idOf } from "../text/digest.ts";

/** Names a person's decision where a relation tells which linker said so. */
const BY = "decision@1";

/** What the linker found, with what people decided in its place: a decided pair is joined as they say, or not at all. */
export function ruled(found: readonly Relation[], decisions: readonly Decision[]): Relation[] {
  if (decisions.length === 0) return [...found];
  const decided = new Map(decisions.map((decision) => [pairOf(decision), decision]));
  const left = found.filter((relation) => !decided.has(pairOf(relation)));
  const made = decisions.flatMap((decision) => {
    const { stance } = decision;
    if (stance === null) return [];
    const [a, b] = decision.later === decision.b ? [decision.b, decision.a] : [decision.a, decision.b];
    const same = found.find((one) => one.stance === stance && one.a === a && one.b === b);
    return [
      {
        id: idOf("rel", a, b, stance),
        a,
        b,
        stance,
        level: "confirmed" as const,
        score: 1,
        evidence: [told(decision), ...(same?.evidence ?? [])],
        linker: BY,
      },
    ];
  });
  return [...left, ...made];
}

const told = ({ verdict, who, why }: Decision) => ({
  feature: "decision",
  detail: `${who} ${verdict === "confirm" ? "confirmed" : "decided"} this: ${why}`,
  weight: 1,
  spans: [],
});

/** Two claims, whichever of them is named first. */
export const pairOf = ({ a, b }: { readonly a: string; readonly b: string }): string =>
  a < b ? `${a}\n\n${b}` : `${b}\n\n${a}`;
