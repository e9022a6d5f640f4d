import { CARDINALS, ORDINALS, TENS } from "../text/numerals.ts";
import type { Token } from "../text/words.ts";
import { dates } from "./dates.ts";
import type { Quantity } from "./quantity.ts";
import { concept } from "./words.ts";

export type { Quantity } from "./quantity.ts";

const WORDS = new Map<string, number>([
  ...CARDINALS.map((word, n) => [word, n] as const),
  ...TENS.map((word, n) => [word, 20 + 10 * n] as const),
  ["dozen", 12],
  ["half", 0.5],
]);
const RANKS = new Map(ORDINALS.slice(1, 13).map((word, n) => [word, n + 1] as const));
const SCALES = new Map([
  ["hundred", 1e2],
  ["thousand", 1e3],
  ["million", 1e6],
  ["billion", 1e9],
  ["trillion", 1e12],
  ["m", 1e6],
  ["k", 1e3],
  ["bn", 1e9],
]);
/** Units of time are told in minutes, so that 90 minutes and two hours can be compared. */
export const MINUTES = new Map([
  ["minut", 1],
  ["hour", 60],
  ["dai", 1440],
  ["week", 10080],
]);
/** "about", "nearly": what follows is rounded, upwards or either way. */
const ROUND =
  /\b(?:about|around|roughly|approximately|approx\.?|circa|some|an estimated|estimated|~)\s*[$€£]?\s*$/i;
const NEARLY = /\b(?:nearly|almost|close to|just under|just below|shy of)\s+[$€£]?\s*$/i;
/** Bounds that leave the figure itself out, and bounds that let it in. */
const ABOVE =
  /\b(?:more than|over|above|greater than|higher than|larger than|longer than|older than|exceed(?:s|ed|ing)?|upwards of|north of|surpass(?:es|ed|ing)?|topp?(?:s|ed|ing)|in excess of|beyond|past)\s+(?:the\s+|a\s+)?[$€£]?\s*$/i;
const FLOOR =
  /\b(?:at least|no (?:fewer|less) than|not (?:fewer|less) than|a minimum of|minimum of|starting at)\s+[$€£]?\s*$/i;
const BELOW =
  /\b(?:less than|fewer than|under|below|lower than|smaller than|shorter than|younger than|within)\s+(?:the\s+|a\s+)?[$€£]?\s*$/i;
const CEILING =
  /\b(?:up to|at most|no more than|not more than|a maximum of|maximum of|as many as|as much as)\s+[$€£]?\s*$/i;
const OR_MORE = /^\s*(?:\+|plus\b|or (?:more|above|over|older|greater|higher)\b|and (?:above|over|up)\b)/i;
const OR_LESS = /^\s*(?:or (?:less|fewer|below|under|younger|lower)\b)/i;
/** Words between a number and what it counts. */
const SKIP = new Set([
  ..."more other additional of the its - ‑ consecutive full whole confirmed new total reported known different".split(
    " ",
  ),
]);

/** The quantities of a text in order: counts, shares, sums, ranks and times. */
export function quantities(text: string, words: readonly Token[]): Quantity[] {
  const found: Quantity[] = [];
  const inDates = dates(text, words);
  found.push(...inDates.found);
  for (let i = 0; i < words.length; i += 1) {
    const token = words[i];
    if (token === undefined) break;
    if (inDates.taken.has(i)) continue;
    const lower = token.text.toLowerCase();
    const rank = RANKS.get(lower) ?? rankOf(lower);
    if (rank !== null && !(lower === "second" && words[i - 1]?.text === "a")) {
      found.push({ value: rank, unit: "rank", low: rank, high: rank, start: token.start, end: token.end });
      continue;
    }
    if (lower === "one" && /^(?:of|another|side|day)$/.test(words[i + 1]?.text ?? "")) {
      // "one of its two regions" counts one region; the two are those there are
      if (words[i + 1]?.text === "of" && numberAt(words, i + 3)) i += 3;
      continue;
    }
    const read = numberAt(words, i);
    if (!read) continue;
    const { value: first, next: after, unit: glued } = read;
    let value = first;
    let next = after;
    let unit = glued;
    let top: number | null = null;
    // "20 to 30", "20-30", "between 20 and 30"
    const joint = words[next]?.text ?? "";
    const range =
      joint === "to" ||
      joint === "-" ||
      joint === "–" ||
      (joint === "and" &&
        /\bbetween\s+[$€£]?\s*$/i.test(text.slice(Math.max(0, token.start - 12), token.start)));
    if (range && unit === "") {
      const second = numberAt(words, next + 1 + (/^[$€£]$/.test(words[next + 1]?.text ?? "") ? 1 : 0));
      if (second && second.value >= value) {
        if (second.scale > 1 && read.scale === 1) value *= second.scale;
        top = second.value;
        next = second.next;
        unit = second.unit;
      }
    }
    const mark = words[i - 1]?.text ?? "";
    if (/^[$€£]$/.test(mark)) unit = mark;
    else if (words[next]?.text === "%" || /^per-?cent$/i.test(words[next]?.text ?? "")) {
      unit = "%";
      next += 1;
    } else if (unit === "") {
      while (SKIP.has(words[next]?.text.toLowerCase() ?? "")) next += 1;
      const noun = words[next];
      if (noun !== undefined && /^\p{L}/u.test(noun.text)) {
        unit = concept(noun.text.toLowerCase());
        next += 1;
      } else if (noun?.text === "$") unit = "$";
    } else unit = concept(unit);
    const factor = MINUTES.get(unit);
    if (factor !== undefined) {
      value *= factor;
      if (top !== null) top *= factor;
      unit = "minut";
    }
    const before = text.slice(Math.max(0, token.start - 28), token.start);
    const behind = text.slice(words[after - 1]?.end ?? token.end, (words[after - 1]?.end ?? token.end) + 12);
    const end = words[Math.min(next, words.length) - 1]?.end ?? token.end;
    found.push({ value, unit, ...bounds(value, top, before, behind), start: token.start, end });
    i = next - 1;
  }
  return found;
}

/** What the words around a figure allow. */
export function bounds(
  value: number,
  top: number | null,
  before: string,
  behind: string,
): { low: number | null; high: number | null } {
  const step = Math.max(Math.abs(value) * 1e-6, 1e-6);
  if (FLOOR.test(before) || OR_MORE.test(behind)) return { low: value, high: null };
  if (CEILING.test(before) || OR_LESS.test(behind)) return { low: null, high: top ?? value };
  if (ABOVE.test(before)) return { low: value + step, high: null };
  if (BELOW.test(before)) return { low: null, high: value - step };
  if (NEARLY.test(before)) return { low: value * 0.85, high: value };
  if (ROUND.test(before)) return { low: value * 0.9, high: (top ?? value) * 1.1 };
  return { low: value, high: top ?? value };
}

function rankOf(lower: string): number | null {
  const match = /^(\d{1,3})(?:st|nd|rd|th)$/.exec(lower);
  return match ? Number(match[1]) : null;
}

/** The number that begins at a word, in figures or in words, with its scale and a unit that is glued to it. */
function numberAt(
  words: readonly Token[],
  i: number,
): { value: number; next: number; unit: string; scale: number } | null {
  const lower = words[i]?.text.toLowerCase() ?? "";
  const split = /^(\d[\d.,]*)-?([a-z]+)?$/.exec(lower);
  let value = Number.NaN;
  let unit = "";
  if (split) {
    value = Number((split[1] ?? "").replace(/,(?=\d{3})/g, ""));
    unit = split[2] ?? "";
  } else if (WORDS.has(lower)) value = WORDS.get(lower) as number;
  else {
    // "twenty-five", "20-year-old", "three-day"
    const [head = "", tail = "", ...rest] = lower.split("-");
    const tens = WORDS.get(head) ?? (/^\d+$/.test(head) ? Number(head) : Number.NaN);
    const ones = WORDS.get(tail);
    if (tail !== "" && Number.isFinite(tens)) {
      if (ones !== undefined && tens >= 20 && ones < 10) {
        value = tens + ones;
        unit = rest[0] ?? "";
      } else {
        value = tens;
        unit = tail;
      }
    }
  }
  if (!Number.isFinite(value)) return null;
  let next = i + 1;
  let scale = SCALES.get(unit) ?? 1;
  if (scale > 1) {
    value *= scale;
    unit = "";
  }
  for (
    let more = SCALES.get(words[next]?.text.toLowerCase() ?? "");
    more !== undefined && unit === "" && more > 1;
  ) {
    if ((words[next]?.text ?? "").length < 2) break;
    value *= more;
    scale *= more;
    next += 1;
    more = SCALES.get(words[next]?.text.toLowerCase() ?? "");
  }
  return { value, next, unit, scale };
}

/** True when no number satisfies both. */
export function apart(a: Quantity, b: Quantity): boolean {
  const low = Math.max(a.low ?? -Infinity, b.low ?? -Infinity);
  const high = Math.min(a.high ?? Infinity, b.high ?? Infinity);
  return low > high + 1e-9;
}

/** True when every number that satisfies `inner` satisfies `outer`. */
export function within(inner: Quantity, outer: Quantity): boolean {
  return (
    (inner.low ?? -Infinity) >= (outer.low ?? -Infinity) - 1e-9 &&
    (inner.high ?? Infinity) <= (outer.high ?? Infinity) + 1e-9
  );
}
