import type { Comparison, Put } from "../compare.ts";
import type { Reading } from "../read.ts";

const FITS = ["equal", "within", "overlap", "apart", "none"] as const;
const QUANTITY_KINDS = ["day", "year", "rank", "other"] as const;

/** Names of the features of quantities. */
export const QUANTITY_FEATURES: readonly string[] = [
  ...(
    "figures|figures long|apart same unit|apart near|apart bounded|fits bounded|worst ratio|" +
    "bare number missing|bounds short|bounds long|counts clash|close apart|close fits|least share"
  ).split("|"),
  ...FITS.flatMap((fit) => [`fit ${fit}`, `best ${fit}`]),
  ...QUANTITY_KINDS.flatMap((kind) => [`${kind} fits`, `${kind} apart`]),
];

const FIT_NAMES = FITS.map((fit) => ({ own: `fit ${fit}`, best: `best ${fit}` }));
const KIND_NAMES = QUANTITY_KINDS.map((kind) => ({ fits: `${kind} fits`, apart: `${kind} apart` }));
const OTHER = QUANTITY_KINDS.indexOf("other");

/** How many figures fit so, and best so, by the place in `FITS`; how many of a kind fit, and are apart, by that in `QUANTITY_KINDS`. */
const counts = {
  own: new Int16Array(FITS.length),
  best: new Int16Array(FITS.length),
  fits: new Int16Array(QUANTITY_KINDS.length),
  apart: new Int16Array(QUANTITY_KINDS.length),
};

function more(counted: Int16Array, at: number): void {
  counted[at] = (counted[at] as number) + 1;
}

function kindOf(unit: string): number {
  if (unit === "day") return 0;
  if (unit === "year") return 1;
  return unit === "rank" ? 2 : OTHER;
}

const bounded = (q: { low: number | null; high: number | null }): boolean =>
  q.low === null || q.high === null || q.low !== q.high;

/** Sets the features of the quantities that fit or clash. */
export function quantityFeatures({ short, long, figures: found }: Comparison, put: Put): void {
  put("figures long", long.quantities.length);
  put("bounds long", boundedOf(long));
  put("bare number missing", numbersMissing(short, long));
  // Nearly all claims that are compared have no figure; what is not put is nought.
  if (found.length === 0) {
    put("least share", 2);
    return;
  }
  put("figures", found.length);
  let sameUnit = 0;
  let near = 0;
  let apartBounded = 0;
  let fitsBounded = 0;
  let worst = 0;
  let clashes = 0;
  let closeApart = 0;
  let closeFits = 0;
  let least = 2;
  for (const counted of [counts.own, counts.best, counts.fits, counts.apart]) counted.fill(0);
  for (const { mine, fit, best, rival, sameUnit: same, near: shared, close, share } of found) {
    more(counts.own, FITS.indexOf(fit));
    more(counts.best, FITS.indexOf(best));
    if (fit === "equal" || fit === "within") more(counts.fits, kindOf(mine.unit));
    if (fit === "apart") more(counts.apart, kindOf(mine.unit));
    if (close === "apart") closeApart += 1;
    if (close === "equal" || close === "within") closeFits += 1;
    if (share >= 0) least = Math.min(least, share);
    const open = bounded(mine) || (rival !== null && bounded(rival));
    if (fit === "apart") {
      if (same) sameUnit += 1;
      near = Math.max(near, shared);
      if (open) apartBounded += 1;
      if (best === "apart") clashes += 1;
      if (rival && mine.value > 0 && rival.value > 0)
        worst = Math.max(worst, Math.abs(Math.log(mine.value / rival.value)));
    } else if (open && (fit === "within" || fit === "equal")) fitsBounded += 1;
  }
  for (let k = 0; k < FITS.length; k += 1) {
    const { own, best } = FIT_NAMES[k] as (typeof FIT_NAMES)[number];
    put(own, counts.own[k] as number);
    put(best, counts.best[k] as number);
  }
  for (let k = 0; k < QUANTITY_KINDS.length; k += 1) {
    const { fits, apart } = KIND_NAMES[k] as (typeof KIND_NAMES)[number];
    put(fits, counts.fits[k] as number);
    put(apart, counts.apart[k] as number);
  }
  put("close apart", closeApart);
  put("close fits", closeFits);
  put("least share", least);
  put("apart same unit", sameUnit);
  put("apart near", near);
  put("apart bounded", apartBounded);
  put("fits bounded", fitsBounded);
  put("worst ratio", worst);
  put("counts clash", clashes);
  put("bounds short", boundedOf(short));
}

function boundedOf({ quantities }: Reading): number {
  let found = 0;
  for (const quantity of quantities) if (bounded(quantity)) found += 1;
  return found;
}

/** How many numbers of the shorter claim the longer one does not have. */
function numbersMissing(short: Reading, long: Reading): number {
  let missing = 0;
  for (const word of short.words) if (word.number && !hasNumber(long, word.lower)) missing += 1;
  return missing;
}

function hasNumber({ words }: Reading, lower: string): boolean {
  for (const word of words) if (word.number && word.lower === lower) return true;
  return false;
}
