import type { Comparison, Put } from "../compare.ts";
import type { Reading } from "../read.ts";
import { MARKS, type Mark } from "./marks.ts";

/** Names of the features of shading words. */
export const SHADE_FEATURES: readonly string[] = [
  ...MARKS.flatMap((mark) => [`${mark} short`, `${mark} long near`, `${mark} long far`, `${mark} differ`]),
  ..."negations odd|negation beside shared|negated missing|turned|turned odd".split("|"),
];

/** How far from the aligned stretch of the longer claim a shade still belongs to it, in words. */
const REACH = 5;

const MARK_NAMES = MARKS.map((mark) => ({
  short: `${mark} short`,
  near: `${mark} long near`,
  far: `${mark} long far`,
  differ: `${mark} differ`,
}));
const MARK_AT = Object.fromEntries(MARKS.map((mark, i) => [mark, i])) as Record<Mark, number>;

/** Sets the features of negations, denials, hedges and their like. */
export function shadeFeatures({ short, long, alignment, opposites }: Comparison, put: Put): void {
  // Nearly all claims that are compared are shaded by no word.
  if (short.shades.length === 0 && long.shades.length === 0) {
    if (opposites.length % 2 === 1) put("turned odd", 1);
    return;
  }
  let low = Infinity;
  let high = -Infinity;
  for (const { l } of alignment.pairs) {
    const at = long.words[l]?.at ?? 0;
    low = Math.min(low, at);
    high = Math.max(high, at);
  }
  low -= REACH;
  high += REACH;
  COUNTS.fill(0);
  for (const { mark } of short.shades) count(mark, 0);
  for (const { mark, at } of long.shades) count(mark, at >= low && at <= high ? 1 : 2);
  for (let m = 0; m < MARK_NAMES.length; m += 1) {
    const names = MARK_NAMES[m] as (typeof MARK_NAMES)[number];
    const mine = COUNTS[3 * m] as number;
    const close = COUNTS[3 * m + 1] as number;
    put(names.short, mine);
    put(names.near, close);
    put(names.far, COUNTS[3 * m + 2] as number);
    put(names.differ, mine > 0 !== close > 0 ? 1 : 0);
  }
  const not = 3 * MARK_AT.not;
  put("negations odd", Math.abs((COUNTS[not] as number) - (COUNTS[not + 1] as number)) % 2);
  const mine = negated(short, alignment.ofShort, long);
  put("negation beside shared", mine.beside + negated(long, alignment.ofLong, short).beside);
  put("negated missing", mine.missing);
  const one = against(short, -Infinity, Infinity);
  const two = against(long, low, high);
  put("turned", one > 0 !== two > 0 ? 1 : 0);
  put("turned odd", (one + two + opposites.length) % 2);
}

/** How often each mark stands in the shorter claim and in the longer one, near what is aligned and far from it. */
const COUNTS = new Int16Array(MARKS.length * 3);

function count(mark: Mark, place: number): void {
  const at = MARK_AT[mark] * 3 + place;
  COUNTS[at] = (COUNTS[at] as number) + 1;
}

/** Words that a claim negates: how many the other claim has without it, and how many it does not have. */
function negated(
  claim: Reading,
  counterpart: Int16Array,
  other: Reading,
): { readonly beside: number; readonly missing: number } {
  let beside = 0;
  let missing = 0;
  for (const shade of claim.shades) {
    if (shade.mark !== "not") continue;
    const next = claim.words.findIndex((word) => word.at > shade.at);
    const its = next < 0 ? -1 : (counterpart[next] as number);
    if (its < 0) {
      missing += 1;
      continue;
    }
    const at = other.words[its]?.at ?? 0;
    if (!other.shades.some((s) => s.mark === "not" && s.at < at && s.at >= at - 4)) beside += 1;
  }
  return { beside, missing };
}

/** How many words between two places say of something that it is not so. */
function against({ shades }: Reading, low: number, high: number): number {
  let found = 0;
  for (const { mark, at } of shades)
    if ((mark === "not" || mark === "fake" || mark === "deny" || mark === "doubt") && at >= low && at <= high)
      found += 1;
  return found;
}
