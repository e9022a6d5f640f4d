import type { Comparison, Put } from "../compare.ts";

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

/** Sets the features of the quantities that fit or clash. */
export function quantityFeatures({ short, long, figures: found }: Comparison, put: Put): void {
  put("figures", found.length);
  put("figures long", long.quantities.length);
  const bounded = (q: { low: number | null; high: number | null }) =>
    q.low === null || q.high === null || q.low !== q.high;
  let [sameUnit, near, apartBounded, fitsBounded, worst, clashes] = [0, 0, 0, 0, 0, 0];
  for (const fit of FITS) {
    put(`fit ${fit}`, found.filter((figure) => figure.fit === fit).length);
    put(`best ${fit}`, found.filter((figure) => figure.best === fit).length);
  }
  for (const kind of QUANTITY_KINDS) {
    const mine = found.filter(({ mine: { unit } }) =>
      kind === "other" ? unit !== "day" && unit !== "year" && unit !== "rank" : unit === kind,
    );
    put(`${kind} fits`, mine.filter(({ fit }) => fit === "equal" || fit === "within").length);
    put(`${kind} apart`, mine.filter(({ fit }) => fit === "apart").length);
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
  const figuresLong = new Set(long.words.filter((word) => word.number).map((word) => word.lower));
  put(
    "bare number missing",
    short.words.filter((word) => word.number && !figuresLong.has(word.lower)).length,
  );
  put("bounds short", short.quantities.filter(bounded).length);
  put("bounds long", long.quantities.filter(bounded).length);
}
