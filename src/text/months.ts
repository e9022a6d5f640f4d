// Months as papers in other languages print them.

/** By number, each as a stretch of an expression; those that English spells alike are left to its own reader. */
const NAMES = [
  "januar|januari|janvier|enero|gennaio|janeiro",
  "februar|februari|février|febrero|febbraio|fevereiro",
  "märz|maart|mars|marzo|março",
  "april|avril|abril|aprile",
  "mai|mei|mayo|maggio|maio|maj",
  "juni|juin|junio|giugno|junho",
  "juli|juillet|julio|luglio|julho",
  "august|augustus|août|agosto|augusti",
  "september|septembre|septiembre|settembre|setembro",
  "oktober|octobre|octubre|ottobre|outubro",
  "november|novembre|noviembre|novembro",
  "dezember|december|décembre|diciembre|dicembre|dezembro|desember",
];

/** Any of them, for an expression that ignores case. */
export const MONTHS = NAMES.join("|");
const DAY = new RegExp(
  `(?<![\\p{L}\\d])(\\d{1,2})(?:er|\\.|º)?\\s(?:de\\s)?(${MONTHS})(?!\\p{L})(?:,?\\s(?:de(?:l)?\\s)?(\\d{4}))?`,
  "iu",
);

/** A day as such papers print it: "4. März 2026", "4 de março de 2026". */
export function dayAbroad(
  words: string,
): { year: number | null; month: number; day: number; found: string } | null {
  const [found = "", day, name = "", year] = DAY.exec(words) ?? [];
  const month = NAMES.findIndex((names) => names.split("|").includes(name.toLowerCase())) + 1;
  if (month === 0 || Number(day) > 31) return null;
  return { year: year === undefined ? null : Number(year), month, day: Number(day), found };
}
