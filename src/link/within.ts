import { overlapOf } from "./aligned.ts";
import { matter, type View, weights } from "./claim/view.ts";
import { isForecast } from "./clash.ts";
import type { Weighed } from "./decide.ts";
import { refuted } from "./refuted.ts";
import type { Story } from "./story.ts";
import { tolled } from "./tolls.ts";
import { denies } from "./turned.ts";

/** Claims of a story agree only where they share a word that tells so much there, for "the fund" may be all that it is about, */
const AGREEING = 0.4;
/** or so much of what they say: a statement that all outlets have is told in words that all have. */
const SAME = 0.7;
/** Of two claims that share words which tell so much in all, and of which one denies something, nearly all contradict each other. */
const SURE = 1;
const NAME = 2;

/**
 * What two claims of two articles that are known to tell one story are to each other, given what they are wherever they stand: a word that
 * many of the story's claims have joins nothing, one that few have is enough for what one side says is not so, and of figures that
 * clash, and of denials that share much, it is sure. What rules of causes say stays.
 */
export function within(a: View, b: View, weighed: Weighed | null, story: Story): Weighed | null {
  const rules = weighed?.rules ?? null;
  if (rules?.by === "cause") return weighed;
  const { sum, most, overlap } = sharedIn(a, b, story);
  const isDenied = denies(a) !== denies(b);
  // Who denies what is to come denies nothing of what was.
  if (isDenied && rules?.by !== "figure" && isForecast(a) !== isForecast(b)) return null;
  // What both count, or blame, is one thing in whatever words.
  const isOne = tolled(a, b) !== null || (a.causes.length > 0 && b.causes.length > 0);
  const agrees = most >= AGREEING || overlap >= SAME || isOne;
  const told = rules !== null && (rules.stance === "contradicts" || agrees) ? rules : refuted(a, b, story);
  const alone =
    weighed?.alone && (agrees || weighed.alone.chances.agree <= weighed.alone.chances.contradict)
      ? weighed.alone
      : null;
  if (!told && !alone) return null;
  const isSure = told?.by === "figure" || (isDenied && sum >= SURE);
  const why = weighed && alone ? weighed.why : () => told?.evidence ?? [];
  return { rules: told, alone, why, isSure };
}

/** What the words that both have tell in the story, in all and at most, and how much of what both say they are. */
function sharedIn(a: View, b: View, { telling }: Story) {
  let [sum, most, shared] = [0, 0, 0];
  for (const key of matter(a)) {
    if (!b.concepts.has(key)) continue;
    const tells = telling(key) * (weights(a).get(key) === NAME ? 0.5 : 1);
    shared += 1;
    sum += tells;
    most = Math.max(most, tells);
  }
  return { sum, most, overlap: overlapOf(matter(a).length, matter(b).length, shared) };
}
