import type { Evidence } from "../model/graph.ts";
import type { Verdict } from "./match.ts";

/** What two claims are to each other, unrelated included, and why. */
export interface Compared {
  readonly stance: Verdict["stance"] | "unrelated";
  readonly score: number;
  readonly scores: Readonly<Record<Compared["stance"], number>>;
  readonly evidence: readonly Evidence[];
}

const STANCES = ["agrees", "contradicts", "unrelated"] as const;
const thousandths = (value: number) => Math.round(value * 1000) / 1000;

/** The likeliest stance by the chances of two claims; `why` is asked only where they are related. */
export function compared(
  chances: { readonly agree: number; readonly contradict: number },
  why: (stance: Verdict["stance"]) => readonly Evidence[],
): Compared {
  const [agrees, contradicts] = [thousandths(chances.agree), thousandths(chances.contradict)];
  const scores = { agrees, contradicts, unrelated: thousandths(1 - agrees - contradicts) };
  const stance = STANCES.reduce<Compared["stance"]>(
    (best, key) => (scores[key] > scores[best] ? key : best),
    "unrelated",
  );
  return { stance, score: scores[stance], scores, evidence: stance === "unrelated" ? [] : why(stance) };
}

/** The stance that a rule gives; what it leaves is shared by the other two. */
export function comparedByRule(
  stance: Verdict["stance"],
  score: number,
  evidence: readonly Evidence[],
): Compared {
  const left = thousandths((1 - score) / 2);
  const scores = { agrees: left, contradicts: left, unrelated: left, [stance]: score };
  return { stance, score, scores, evidence };
}
