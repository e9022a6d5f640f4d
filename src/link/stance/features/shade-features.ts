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
  let [low, high] = [Infinity, -Infinity];
  for (const { l } of alignment.pairs) {
    const at = long.words[l]?.at ?? 0;
    low = Math.min(low, at);
    high = Math.max(high, at);
  }
  const near = (at: number) => at >= low - REACH && at <= high + REACH;
  const counts = new Int16Array(MARKS.length * 3);
  const count = (mark: Mark, place: number) => {
    const at = MARK_AT[mark] * 3 + place;
    counts[at] = (counts[at] as number) + 1;
  };
  for (const shade of short.shades) count(shade.mark, 0);
  for (const shade of long.shades) count(shade.mark, near(shade.at) ? 1 : 2);
  MARK_NAMES.forEach((names, m) => {
    const [mine = 0, close = 0, far = 0] = counts.subarray(3 * m, 3 * m + 3);
    put(names.short, mine);
    put(names.near, close);
    put(names.far, far);
    put(names.differ, mine > 0 !== close > 0 ? 1 : 0);
  });
  const negations =
    Math.abs((counts[3 * MARK_AT.not] as number) - (counts[3 * MARK_AT.not + 1] as number)) % 2;
  put("negations odd", negations);
  const { ofShort, ofLong } = alignment;
  const after = (claim: Reading, at: number) => claim.words.findIndex((word) => word.at > at);
  let [beside, negatedMissing] = [0, 0];
  const sides: readonly (readonly [Reading, Int16Array, Reading])[] = [
    [short, ofShort, long],
    [long, ofLong, short],
  ];
  for (const [claim, counterpart, other] of sides) {
    for (const shade of claim.shades) {
      if (shade.mark !== "not") continue;
      const next = after(claim, shade.at);
      const its = next < 0 ? -1 : (counterpart[next] as number);
      if (its < 0) {
        if (claim === short) negatedMissing += 1;
        continue;
      }
      const at = other.words[its]?.at ?? 0;
      if (!other.shades.some((s) => s.mark === "not" && s.at < at && s.at >= at - 4)) beside += 1;
    }
  }
  put("negation beside shared", beside);
  put("negated missing", negatedMissing);
  const against = (claim: Reading, all: boolean): Mark[] =>
    claim.shades
      .filter(
        ({ mark, at }) =>
          (mark === "not" || mark === "fake" || mark === "deny" || mark === "doubt") && (all || near(at)),
      )
      .map(({ mark }) => mark);
  const [one, two] = [against(short, true).length, against(long, false).length];
  put("turned", one > 0 !== two > 0 ? 1 : 0);
  put("turned odd", (one + two + opposites.length) % 2);
}
