import type { Part } from "./part.ts";

const WHOSE = "(?:the |its |their |his |her |our |these |those )?";
const SUPERLATIVE = "(?<most>\\p{L}{2,}est|best|worst|most|least)";

/**
 * What counts only beside the other wording's numbers: "all five climbers" or "none of the five" where that has "three of the five", and "the
 * largest" where that has "the second largest".
 */
export function wholes(
  own: readonly Part[],
  others: readonly Part[],
  words: string,
  elsewhere: string,
): Part[] {
  return others.flatMap((other, i): Part[] => {
    const found =
      other.kind === "rank"
        ? first(other, own, words, elsewhere)
        : all(other, others[i + 1], own, words, elsewhere);
    return found === undefined ? [] : [found];
  });
}

/** "All five" where the other wording has "three of the five". */
function all(
  some: Part,
  whole: Part | undefined,
  own: readonly Part[],
  words: string,
  elsewhere: string,
): Part | undefined {
  if (whole === undefined || some.kind !== undefined || whole.kind !== undefined) return undefined;
  if (!new RegExp(`${quoted(some.text)} of ${WHOSE}(?:\\p{L}+ )?${quoted(whole.text)}`, "iu").test(elsewhere))
    return undefined;
  const as = whole.key === "2" ? (/\b(?:both|neither)\b/i.exec(words)?.[0] ?? null) : null;
  const same = own.find(({ key }) => key === whole.key);
  const told =
    same &&
    new RegExp(`\\b(?:all|none)(?: of)? ${WHOSE}(?:\\p{L}+ )?${quoted(same.text)}`, "iu").exec(words)?.[0];
  // Of "nine boats" none is left out either.
  const bare =
    same && !new RegExp(`\\bof ${WHOSE}(?:\\p{L}+ )?${quoted(same.text)}`, "iu").test(words)
      ? same.text
      : null;
  const text = as ?? told ?? (same?.unit === some.unit ? bare : null);
  if (text === undefined || text === null) return undefined;
  // "Both" is not told again by the "two" of which there is one.
  const key = /^n/i.test(text) ? "0" : as === null ? whole.key : as.toLowerCase();
  return { text, key, ...(some.unit === undefined ? {} : { unit: some.unit }) };
}

/** "The largest" where the other wording has "the second largest". */
function first(rank: Part, own: readonly Part[], words: string, elsewhere: string): Part | undefined {
  const most = new RegExp(`${quoted(rank.text)}[-‑ ]${SUPERLATIVE}\\b`, "iu").exec(elsewhere)?.groups?.[
    "most"
  ];
  if (most === undefined || own.some(({ kind }) => kind === "rank")) return undefined;
  // "One of the largest" may be the second largest.
  const text = new RegExp(`(?<!\\b(?:one of|among)\\b[^,.;]*)(?<![\\p{L}-])${most}\\b`, "iu").exec(
    words,
  )?.[0];
  return text === undefined ? undefined : { ...rank, text, key: "1" };
}

const quoted = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
