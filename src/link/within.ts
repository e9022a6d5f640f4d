import { overlapOf } from "./aligned.ts";
import { isName, matter, type View } from "./claim/view.ts";
import { isForecast } from "./clash.ts";
import type { Weighed } from "./decide.ts";
import type { Verdict } from "./match.ts";
import { refuted } from "./refuted.ts";
import type { Story } from "./story.ts";
import { tolled } from "./tolls.ts";
import { denies } from "./turned.ts";

/** Claims of a story agree only where they share a word that tells so much there, for "the fund" may be all that it is about, */
const AGREEING = 0.4;
/** or so much of what they say: a statement that all outlets have is told in words that all have. */
const SAME = 0.7;
/** What the words must tell in all that two claims of one story share which contradict each other. */
const AGAINST = 0.25;
/** Of two claims that share words which tell so much in all, and of which one denies something, nearly all contradict each other. */
const SURE = 1;
/** So much more must they tell for each unit of how crowded their articles are (`Story`). */
const CROWDED = 0.4;
/** Of claims of two stories at least so much must be the same, in words that tell so much in all. */
const REPEATED = 0.6;
const SAID = 0.8;

/**
 * What two claims of two articles that are known to tell one story are to each other, given what they are wherever they stand: a word that
 * many of the story's claims have joins nothing, one that few have is enough for what one side says is not so, and of figures that
 * clash, and of denials that share much, it is sure. What rules of causes say stays. `crowd` is that of their articles.
 */
export function within(
  a: View,
  b: View,
  weighed: Weighed | null,
  story: Story,
  crowd: number,
): Weighed | null {
  const by = weighed?.rules?.by;
  if (by === "cause") return weighed;
  const isDenied = denies(a) !== denies(b);
  // Who denies what is to come denies nothing of what was.
  if (isDenied && by !== "figure" && isForecast(a) !== isForecast(b)) return null;
  const shared = sharedIn(a, b, story);
  const more = CROWDED * crowd;
  const { rules, alone } = left(a, b, weighed, shared, more);
  const told = rules ?? (shared.sum >= AGAINST + more ? refuted(a, b, story) : null);
  if (!told && !alone) return null;
  const isSure =
    !a.bare &&
    !b.bare &&
    shared.sum >= more &&
    (told?.by === "figure" || (isDenied && shared.sum >= SURE + more));
  const why = weighed && alone ? weighed.why : () => told?.evidence ?? [];
  return { rules: told, alone, why, isSure };
}

/** What two claims of one article are to each other: what many of its claims tell of joins none. */
export function beside(
  a: View,
  b: View,
  weighed: Weighed | null,
  story: Story,
  crowd: number,
): Weighed | null {
  if (!weighed || weighed.rules?.by === "cause") return weighed;
  const { rules, alone } = left(a, b, weighed, sharedIn(a, b, story), CROWDED * crowd);
  return rules || alone ? { rules, alone, why: weighed.why } : null;
}

/**
 * What two claims of articles that are not known to tell one story are to each other: a matter that comes up again is told in much the same words,
 * and names that all have are no matter.
 */
export function apart(a: View, b: View, weighed: Weighed | null, story: Story): Weighed | null {
  if (!weighed) return null;
  const { sum, most, shared } = sharedIn(a, b, story);
  // Who is to blame for one thing is told in many words.
  if (weighed.rules?.by === "cause") return most >= AGREEING ? weighed : null;
  return 2 * shared >= REPEATED * (matter(a).length + matter(b).length) && sum >= SAID ? weighed : null;
}

/** What is left of what rules and judge say of claims of one story, given what the words tell there that both have. */
function left(
  a: View,
  b: View,
  weighed: Weighed | null,
  { sum, most, overlap }: ReturnType<typeof sharedIn>,
  more: number,
): Pick<Weighed, "rules" | "alone"> {
  const { rules = null, alone = null } = weighed ?? {};
  // What both count, or blame, is one thing in whatever words.
  const isOne = tolled(a, b) !== null || (a.causes.length > 0 && b.causes.length > 0);
  const agrees = (most >= AGREEING && sum >= AGREEING + more) || overlap >= SAME || isOne;
  const contradicts = sum >= AGAINST + more || overlap >= SAME || isOne || rules?.by === "figure";
  const may = (stance: Verdict["stance"]) => (stance === "agrees" ? agrees : contradicts);
  const likelier = alone && alone.chances.agree > alone.chances.contradict ? "agrees" : "contradicts";
  return { rules: rules && may(rules.stance) ? rules : null, alone: alone && may(likelier) ? alone : null };
}

/** What the words that both have tell in the story, in all and at most, how many they are, and how much of what both say. */
function sharedIn(a: View, b: View, { telling }: Story) {
  let [sum, most, shared] = [0, 0, 0];
  for (const key of matter(a)) {
    if (!b.concepts.has(key)) continue;
    const tells = telling(key) * (isName(a, key) ? 0.5 : 1);
    shared += 1;
    sum += tells;
    most = Math.max(most, tells);
  }
  return { sum, most, shared, overlap: overlapOf(matter(a).length, matter(b).length, shared) };
}
