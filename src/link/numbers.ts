import type { Token } from "../text/words.ts";
import { concept, MONTHS } from "./words.ts";

/** A quantity with its unit in the words of one claim. `low` and `high` hold what the words allow. */
export interface Quantity {
  readonly value: number;
  readonly unit: string;
  readonly low: number | null;
  readonly high: number | null;
  readonly start: number;
  readonly end: number;
}

const ONES =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty";
const WORDS = new Map<string, number>([
  ...ONES.split(" ").map((word, n) => [word, n] as const),
  ["thirty", 30],
  ["forty", 40],
  ["fifty", 50],
  ["sixty", 60],
  ["seventy", 70],
  ["eighty", 80],
  ["ninety", 90],
  ["dozen", 12],
]);
const SCALES = new Map([
  ["hundred", 1e2],
  ["thousand", 1e3],
  ["million", 1e6],
  ["billion", 1e9],
  ["trillion", 1e12],
  ["m", 1e6],
  ["bn", 1e9],
]);
/** Units of time are told in minutes, so that 90 minutes and two hours can be compared. */
const MINUTES = new Map([
  ["minut", 1],
  ["hour", 60],
  ["dai", 1440],
  ["week", 10080],
]);
/** "about", "nearly": what follows is rounded. */
const ROUND = /\b(?:about|around|roughly|nearly|almost|approximately|some|an estimated|close to)\s+[$€£]?$/i;
const FLOOR = /\b(?:more than|over|at least|upwards of|exceeding|no fewer than|no less than)\s+[$€£]?$/i;
const CEILING = /\b(?:less than|fewer than|under|up to|at most|no more than|as many as)\s+[$€£]?$/i;
/** Words between a number and what it counts. */
const SKIP = new Set([
  "more",
  "other",
  "additional",
  "of",
  "the",
  "its",
  "-",
  "‑",
  "consecutive",
  "full",
  "whole",
]);

export function quantities(text: string, words: readonly Token[]): Quantity[] {
  const found: Quantity[] = [];
  for (let i = 0; i < words.length; i += 1) {
    const token = words[i];
    if (token === undefined) break;
    const lower = token.text.toLowerCase();
    const split = /^([\d.,]+)-?([a-z]+)?$/.exec(lower);
    let value = split ? Number((split[1] ?? "").replace(/,/g, "")) : (WORDS.get(lower) ?? Number.NaN);
    if (!Number.isFinite(value) || isDate(words, i)) continue;
    // "one of our regions" counts nothing
    if (lower === "one" && words[i + 1]?.text === "of") {
      // "one of its two regions" counts one region; the two are those there are
      if (isCount(words[i + 3]?.text)) i += 3;
      continue;
    }
    let next = i + 1;
    let unit = split?.[2] ?? "";
    const glued = SCALES.get(unit);
    if (glued !== undefined) {
      value *= glued;
      unit = "";
    }
    for (let scale = SCALES.get(words[next]?.text.toLowerCase() ?? ""); scale !== undefined; ) {
      value *= scale;
      next += 1;
      scale = SCALES.get(words[next]?.text.toLowerCase() ?? "");
    }
    const mark = words[i - 1]?.text ?? "";
    if (/^[$€£]$/.test(mark)) unit = mark;
    else if (words[next]?.text === "%" || /^per-?cent$/i.test(words[next]?.text ?? "")) {
      unit = "%";
      next += 1;
    } else if (unit === "") {
      while (SKIP.has(words[next]?.text.toLowerCase() ?? "")) next += 1;
      const noun = words[next];
      if (noun === undefined || !/^\p{L}/u.test(noun.text)) continue;
      unit = concept(noun.text);
      next += 1;
    } else unit = concept(unit);
    const factor = MINUTES.get(unit);
    if (factor !== undefined) {
      value *= factor;
      unit = "minut";
    }
    const before = text.slice(Math.max(0, token.start - 24), token.start);
    const round = ROUND.test(before) ? 0.1 : 0;
    found.push({
      value,
      unit,
      low: CEILING.test(before) ? null : value * (1 - round),
      high: FLOOR.test(before) ? null : value * (1 + round),
      start: token.start,
      end: words[next - 1]?.end ?? token.end,
    });
    i = next - 1;
  }
  return found;
}

const isCount = (word: string | undefined): boolean =>
  word !== undefined && (WORDS.has(word.toLowerCase()) || /^\d+$/.test(word));

/** "Feb. 20", "20 February", "2026": places in time, not quantities. */
function isDate(words: readonly Token[], i: number): boolean {
  const text = words[i]?.text ?? "";
  if (/^(?:19|20)\d\d$/.test(text) || text.includes(":")) return true;
  const month = (word: string | undefined) =>
    word !== undefined && word.length > 2 && MONTHS.some((m) => m.startsWith(word.toLowerCase()));
  return (
    month(words[i - 1]?.text) ||
    month(words[i - 2]?.text) ||
    (/^\p{Lu}/u.test(words[i + 1]?.text ?? "") && month(words[i + 1]?.text))
  );
}

/** True when no number satisfies both. */
export function apart(a: Quantity, b: Quantity): boolean {
  const low = Math.max(a.low ?? -Infinity, b.low ?? -Infinity);
  const high = Math.min(a.high ?? Infinity, b.high ?? Infinity);
  return low > high + 1e-9;
}
