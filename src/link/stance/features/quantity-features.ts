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

const FIT_NAMES = FITS.map((fit) => ({ fit, own: `fit ${fit}`, best: `best ${fit}` }));
const KIND_NAMES = QUANTITY_KINDS.map((kind) => ({ kind, fits: `${kind} fits`, apart: `${kind} apart` }));

const bounded = (q: { low: number | null; high: number | null }): boolean =>
  q.low === null || q.high === null || q.low !== q.high;

/** Sets the features of the quantities that fit or clash. */
export function quantityFeatures({ short, long, figures: found }: Comparison, put: Put): void {
  put("figures long", long.quantities.length);
  put("bounds long", long.quantities.filter(bounded).length);
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
  for (const { fit, own, best } of FIT_NAMES) {
    put(own, found.filter((figure) => figure.fit === fit).length);
    put(best, found.filter((figure) => figure.best === fit).length);
  }
  for (const { kind, fits, apart } of KIND_NAMES) {
    const mine = found.filter(({ mine: { unit } }) =>
      kind === "other" ? unit !== "day" && unit !== "year" && unit !== "rank" : unit === kind,
    );
    put(fits, mine.filter(({ fit }) => fit === "equal" || fit === "within").length);
    put(apart, mine.filter(({ fit }) => fit === "apart").length);
  }
  for (const { mine, fit, best, rival, sameUnit: same, near: shared } of found) {
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
  put("close apart", found.filter((figure) => figure.close === "apart").length);
  put("close fits", found.filter((figure) => figure.close === "equal" || figure.close === "within").length);
  put(
    "least share",
    found.reduce((least, figure) => (figure.share < 0 ? least : Math.min(least, figure.share)), 2),
  );
  put("apart same unit", sameUnit);
  put("apart near", near);
  put("apart bounded", apartBounded);
  put("fits bounded", fitsBounded);
  put("worst ratio", worst);
  put("counts clash", clashes);
  put("bounds short", short.quantities.filter(bounded).length);
}

/** How many numbers of the shorter claim the longer one does not have. */
function numbersMissing(short: Reading, long: Reading): number {
  let missing = 0;
  for (const word of short.words)
    if (word.number && !long.words.some((other) => other.number && other.lower === word.lower)) missing += 1;
  return missing;
}
