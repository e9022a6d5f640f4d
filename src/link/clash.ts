import type { Evidence } from "../model/graph.ts";
import { overlapOf } from "./aligned.ts";
import { cited } from "./cited.ts";
import { apart, type Quantity } from "./claim/figures/numbers.ts";
import { otherFates } from "./claim/figures/toll.ts";
import { keptOfPair, keptWith } from "./claim/kept.ts";
import { areOtherParts } from "./claim/part.ts";
import { isTime, matter, type View } from "./claim/view.ts";
import { areElsewhere } from "./claim/where.ts";
import { sign } from "./claim/words/signs.ts";
import { concept, MONTHS } from "./claim/words/words.ts";
import { sides } from "./sides.ts";
import { areFarApart } from "./time.ts";

/** Units that say when. */
const WHEN = new Set(["year", "day"]);
const FORECAST =
  /\b(?:will|would|could(?!\s+not\b|n[’']t)|may|might|shall|won[’']t|expect(?:s|ed)?|forecasts?|predict(?:s|ed)?|project(?:s|ed)|planned|possible|likely)\b|[’']ll\b/iu;

const OF_FORECAST = sign(
  /\b(?:will|would|could|may|might|shall|won[’']t|expect|forecast|predict|project|planned|possible|likely)|[’']ll\b|^ll\b/iu,
);

/** True of what is told of a time to come, or only as possible: no figure of what happened clashes with it. */
export const isForecast = keptWith(
  ({ text, signs }: View): boolean => (signs & OF_FORECAST) !== 0 && FORECAST.test(text),
);

/**
 * Two figures of one unit that cannot both be right, where no figure of that unit fits. None where one side tells what
 * will be and the other what was, where either is negated, or where the times or the wholes that they count differ.
 */
export function countClash(a: View, b: View): Evidence | null {
  if (areUnlike(a, b)) return null;
  const [x, y] = rivalsOf(a, b) ?? [];
  if (!x || !y || areElsewhere(a, b)) return null;
  return {
    feature: "number clash",
    detail: `${cited(a, x)} against ${cited(b, y)}.`,
    weight: 0.9,
    spans: sides(x, y),
  };
}

/** How much two claims with figures share beside numbers and what measures them, 0 to 1; what is counted counts ("two shots"). */
export function besideFigures(a: View, b: View): number {
  if (a.quantities.length === 0 || b.quantities.length === 0) return 0;
  const [mine, yours] = [unmeasured(a), unmeasured(b)];
  return overlapOf(mine.length, yours.length, mine.filter((key) => b.concepts.has(key)).length);
}

const unmeasured = keptWith((claim: View): readonly string[] =>
  matter(claim).filter((key) => {
    const start = claim.concepts.get(key)?.start ?? 0;
    const isMeasure = claim.quantities.some(
      (one) => one.start <= start && start < one.end && one.unit !== key,
    );
    return !isMeasure && !isTime(key);
  }),
);

/**
 * True where two claims have other figures of one unit that do not clash, since one is of what is to come or is negated, or since
 * they were told far apart by two holders, or their times, parts or wholes differ: then the figures are no reason to hold the claims for contrary.
 */
export const areUnlike = keptOfPair((a: View, b: View): boolean => {
  if (a.quantities.length === 0 || b.quantities.length === 0) return false;
  const pairs: (readonly [Quantity, Quantity])[] = [];
  for (const x of a.quantities) {
    if (WHEN.has(x.unit)) continue;
    const rivals = b.quantities.filter(({ unit }) => unit === x.unit);
    if (!rivals.some((y) => meet(x, y))) for (const y of rivals) pairs.push([x, y]);
  }
  if (pairs.length === 0) return false;
  // The third quarter is none other than the second, but another time.
  if (pairs.some(([x, y]) => isQuarter(a, x) && isQuarter(b, y))) return true;
  const counted = pairs.filter(([{ unit }]) => unit !== "rank");
  if (counted.length === 0) return false;
  if (areFarApart(a, b) || areOtherParts(a, b)) return true;
  const years = [a, b].map(yearsOf);
  const apartInTime =
    years.every((all) => all.length > 0) && !years[0]?.some((year) => years[1]?.includes(year));
  return (
    apartInTime ||
    negated(a) ||
    negated(b) ||
    isForecast(a) !== isForecast(b) ||
    counted.every(([x, y]) => !comparable(a, x, b, y))
  );
});

function rivalsOf(a: View, b: View): readonly [Quantity, Quantity] | null {
  let when: readonly [Quantity, Quantity] | null = null;
  for (const x of a.quantities) {
    const rivals = b.quantities.filter((y) => y.unit === x.unit && comparable(a, x, b, y));
    const y = rivals[0];
    if (!y || rivals.some((rival) => meet(x, rival))) continue;
    if (a.quantities.some((other) => other.unit === x.unit && meet(other, y))) continue;
    if (!WHEN.has(x.unit)) return when ? null : [x, y];
    // Of two times each may have its own figures.
    if (a.quantities.some(({ unit }) => !WHEN.has(unit) && unit !== "rank")) return null;
    when ??= [x, y];
  }
  return when;
}

/** True of figures that can both hold, or that one side only rounds: "half a day" and "more than half a day". */
export const meet = (x: Quantity, y: Quantity): boolean => x.value === y.value || !apart(x, y);

const isQuarter = ({ text }: View, { unit, end }: Quantity): boolean =>
  unit === "rank" && /^\s+(?:quarter|half)\b/i.test(text.slice(end, end + 9));

/** "€3 million a day": over what time, or for each of what, a figure is told. */
const RATE = /^\s+(?:(?:an?|per|each|every)\s+(\p{L}+)|(daily|weekly|monthly|annually|yearly))\b/iu;
const rateOf = ({ text }: View, { end }: Quantity): string => {
  const [, noun, adverb] = RATE.exec(text.slice(end, end + 24)) ?? [];
  return (noun ?? adverb ?? "").toLowerCase();
};

/** True unless one tells how many died and the other how many were aboard, two shares are of different wholes, or one tells by how much and the other how much, or how often. */
function comparable(a: View, x: Quantity, b: View, y: Quantity): boolean {
  if (rateOf(a, x) !== rateOf(b, y) || otherFates(a, x, b, y)) return false;
  if (x.unit !== "%") return true;
  const [one, other] = [wholeOf(a, x), wholeOf(b, y)];
  return one === null || other === null || one === other;
}

const CHANGE =
  /\b(?:by|r(?:ise|ose|isen)|fell|fall(?:en|s)?|drop(?:ped|s)?|up|down|increased?|cut|raise)\s+(?:of\s+|by\s+)?(?:about\s+)?$/i;

/** What a share is of; "more" where it is a change; null where neither is told. */
function wholeOf({ text }: View, { start, end }: Quantity): string | null {
  const behind = text.slice(end, end + 40);
  if (/^\s+(?:more|less|fewer|higher|lower|rise|raise|cut|fall|increase|drop)\b/i.test(behind)) return "more";
  if (CHANGE.test(text.slice(Math.max(0, start - 24), start))) return "more";
  const of = /^\s+of\s+(?:(?:the|its|their|all|those|our)\s+)?(\p{L}+)/iu.exec(behind)?.[1];
  return of === undefined ? null : concept(of.toLowerCase());
}

/** True where a claim says that something is not so; "no fewer than nine" says that it is. */
function negated({ text, negators, polarity }: View): boolean {
  const real = negators.filter(
    ({ end }) => !/^\s+(?:more|fewer|less)\s+than\b/i.test(text.slice(end, end + 13)),
  );
  return real.length % 2 === 1 || (real.length === 0 && polarity === "denies");
}

/**
 * True where one of two claims with figures tells of an earlier year or month, as articles do of what happened before,
 * and the other names no time and was told at another: "in 2018 the storm flooded 300 homes", "300 homes were flooded".
 */
export function isBackground(a: View, b: View): boolean {
  return counts(a) && counts(b) && recalls(a, b);
}

/** True where one of two claims tells of an earlier year or month and the other of no time, and was told at another. */
export const recalls = (a: View, b: View): boolean => isOldTo(a, b) || isOldTo(b, a);

const counts = ({ quantities }: View): boolean =>
  quantities.some(({ unit }) => !WHEN.has(unit) && unit !== "rank");
const yearsOf = ({ quantities }: View): number[] =>
  quantities.flatMap(({ unit, value }) => (unit === "year" ? [value] : []));

function isOldTo(dated: View, other: View): boolean {
  if (dated.at === null || other.at === null) return false;
  const [years, months] = [yearsOf(dated), dated.months];
  if ((years.length === 0 && months.length === 0) || yearsOf(other).length > 0 || other.months.length > 0)
    return false;
  // "Would close in July" tells of a month to come.
  return !isForecast(dated) && isPast(years, months, dated.at) && isPast(years, months, other.at);
}

const FIRST_DAYS = 2;

/** True where none of the times named is the month of `at`; years count where any is named. */
function isPast(years: readonly number[], months: readonly string[], at: string): boolean {
  const [year, month] = [Number(at.slice(0, 4)), Number(at.slice(5, 7)) - 1];
  if (years.length > 0) return years.every((one) => one < (month === 0 ? year - 1 : year));
  return months.every((name) => {
    const back = (month - MONTHS.indexOf(name) + 12) % 12;
    // In its first days news is still of the month before.
    return back > (Number(at.slice(8, 10)) <= FIRST_DAYS ? 1 : 0);
  });
}
