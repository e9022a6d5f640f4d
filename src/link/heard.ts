import type { Relation } from "../model/graph.ts";
import { type Alone, ARRIVING, type Weighed } from "./decide.ts";
import type { Verdict } from "./match.ts";
import { type Heard, hearTogether, type KnownPair, untempered, withLikeness } from "./pool/collective.ts";
import { othersSay } from "./pool/others.ts";

/** Two claims, the lower id first, that were weighed by themselves. */
export interface WeighedPair {
  readonly a: string;
  readonly b: string;
  readonly weighed: Weighed;
}

/** What is on record between two claims. */
export type KnownRelation = Pick<Relation, "a" | "b" | "stance" | "score">;

/** Below this score nothing is told: within a story claims share words whatever they say. Of headlines it leaves out a sixth of
 * what would be told, no surer than the rest; of made-up stories what would be told there is wrong about every other time. */
const SUGGESTED = 0.42;
/** A clash of which no third claim tells is told from this chance on: heard together, such a pair is never surer than that. */
const CLEAR = 0.73;
/** From these scores a relation that was heard is confirmed. Of the headlines that came one by one and were held out, .88 of the
 * agreements so confirmed and .84 of the contradictions are right (.88 and .82 in the reversed order); from .55 it is .88 as well,
 * from .7 and .8 .88 and .86, so that a higher bound only confirms less. */
const CONFIRMED = { agrees: 0.5, contradicts: 0.75 };

/** What each pair is once it is heard with the others and with what is known of third claims; null where nothing joins it. */
export function heardAmong(
  pairs: readonly WeighedPair[],
  known: readonly KnownRelation[],
): (Verdict | null)[] {
  const places = new Map<string, number>();
  const place = (id: string): number => {
    const found = places.get(id) ?? places.size;
    places.set(id, found);
    return found;
  };
  const judged = pairs.flatMap(({ a, b, weighed: { alone } }) =>
    alone ? [{ a: place(a), b: place(b), likeness: alone.likeness, alone: alone.chances }] : [],
  );
  const heard = hearTogether(
    judged,
    known.map((one) => knownPair(one, place)),
    ARRIVING,
  );
  let next = 0;
  return pairs.map(({ weighed }) => {
    const verdict = verdictOf(weighed, weighed.alone ? (heard[next++] as Heard) : null);
    return weighed.isSure && verdict?.stance === "contradicts" ? sure(verdict) : verdict;
  });
}

/** The same contradiction, confirmed. */
const sure = (verdict: Verdict): Verdict => ({
  stance: verdict.stance,
  score: Math.max(verdict.score, CONFIRMED.contradicts),
  level: "confirmed",
  ...(verdict.by && { by: verdict.by }),
  get evidence() {
    return verdict.evidence;
  },
});

/** A later figure clashes with the one that it supersedes. */
const knownPair = ({ a, b, stance, score }: KnownRelation, place: (id: string) => number): KnownPair => ({
  a: place(a),
  b: place(b),
  chances: untempered(stance === "agrees" ? "agrees" : "contradicts", score),
});

/** Rules of causes come first; rules of words speak where what was heard joins nothing, and confirm nothing. */
function verdictOf({ rules, alone, why }: Weighed, heard: Heard | null): Verdict | null {
  if (rules?.by === "cause") return rules;
  const score = heard ? Math.round(Math.max(heard.agree, heard.contradict) * 1000) / 1000 : 0;
  if (!heard || score < SUGGESTED || score <= heard.neutral)
    return rules ? suggested(rules) : heard?.heard === 0 && alone && clashes(alone) ? clash(why) : null;
  const stance = heard.contradict > heard.agree ? "contradicts" : "agrees";
  if (rules?.by === "opposites" && stance === "agrees") return suggested(rules);
  // Others may tell what two claims are, but are not enough to confirm what these do not show; nor is a figure.
  const isSure = alone !== null && shows(alone, stance) && rules?.by !== "figure";
  return {
    stance,
    score,
    level: isSure && score >= CONFIRMED[stance] ? "confirmed" : "suggested",
    get evidence() {
      return [...why(stance), ...othersSay(stance, heard)];
    },
  };
}

/** Whether two claims show by themselves what they are, likelier than anything else. */
function shows({ chances, likeness }: Alone, stance: Verdict["stance"]): boolean {
  const { agree, contradict, neutral } = withLikeness(chances, likeness, ARRIVING);
  const [own, other] = stance === "agrees" ? [agree, contradict] : [contradict, agree];
  return own > other && own > neutral;
}

/** Whether two claims clash by themselves, clearly. */
const clashes = ({ chances, likeness }: Alone): boolean =>
  withLikeness(chances, likeness, ARRIVING).contradict >= CLEAR;

const clash = (why: Weighed["why"]): Verdict => ({
  stance: "contradicts",
  score: SUGGESTED,
  level: "suggested",
  get evidence() {
    return why("contradicts");
  },
});

/** What a rule says by itself is no surer than the least that is told. Reasons are worked out when they are asked for. */
const suggested = (rules: Verdict): Verdict => ({
  stance: rules.stance,
  score: Math.min(rules.score, SUGGESTED),
  level: "suggested",
  get evidence() {
    return rules.evidence;
  },
});
