import { CARDINALS, ORDINALS, TENS } from "../../../text/words/numerals.ts";
import type { Token } from "../../../text/words/words.ts";
import type { Cut, Known } from "../words/cut.ts";
import { sign } from "../words/signs.ts";
import { MINUTES, unitOf } from "./units.ts";

const WORDS = new Map<string, number>([
  ...CARDINALS.map((word, n) => [word, n] as const),
  ...TENS.map((word, n) => [word, 20 + 10 * n] as const),
  ["dozen", 12],
  ["half", 0.5],
]);
const SCALES = new Map([
  ["hundred", 1e2],
  ["thousand", 1e3],
  ["lakh", 1e5],
  ["lakhs", 1e5],
  ["million", 1e6],
  ["crore", 1e7],
  ["crores", 1e7],
  ["billion", 1e9],
  ["trillion", 1e12],
  ["m", 1e6],
  ["mn", 1e6],
  ["k", 1e3],
  ["bn", 1e9],
]);
/** Scales that a number in words, or a plain "a", may stand before. */
const scaleAt = (words: readonly Token[], i: number): number | undefined => {
  const text = words[i]?.text.toLowerCase() ?? "";
  if (text === "dozen") return 12;
  return text.length < 2 ? undefined : SCALES.get(text);
};
const RANKS = new Map(ORDINALS.slice(1, 20).map((word, n) => [word, n + 1] as const));
/** The parts of a whole: "two-thirds", "a fifth". */
const PARTS = new Map<string, number>([
  ...ORDINALS.slice(3, 13).flatMap((word, n) => [[word, n + 3] as const, [`${word}s`, n + 3] as const]),
  ["half", 2],
  ["halves", 2],
  ["quarter", 4],
  ["quarters", 4],
]);

/** A number as the words put it: `next` is the place of the word behind it. */
export interface Numeral {
  readonly value: number;
  readonly next: number;
  /** A unit that is glued to it, "%" for a share; "" where there is none. */
  readonly unit: string;
  readonly scale: number;
}

/** A word at which a number, a share or a rank begins. */
const OF_COUNT = sign({ test: mayBegin });
/** "Fifth", "hundred", "dozen": an "a" before it begins one, too. */
const OF_PART = sign({
  test: (word) => PARTS.has(word.toLowerCase()) || SCALES.has(word.toLowerCase()) || /^dozen$/i.test(word),
});

/** False of a text in which nothing is counted, as in most. */
export const mayTell = (signs: number): boolean => (signs & (OF_COUNT | OF_PART)) !== 0;

/** False of a word at which no number, share or rank begins, as at most words. */
export function mayCount({ tokens, known }: Cut, i: number): boolean {
  if (((known[i] as Known).signs & OF_COUNT) !== 0) return true;
  const next = known[i + 1];
  if (next === undefined || (next.signs & OF_PART) === 0) return false;
  // "A fifth", "a hundred", "a dozen".
  const { text } = tokens[i] as Token;
  return text === "a" || text === "A";
}

function mayBegin(text: string): boolean {
  const unit = text.charCodeAt(0);
  if (unit >= 48 && unit <= 57) return true;
  const lower = text.toLowerCase();
  const hyphen = lower.indexOf("-");
  return RANKS.has(lower) || WORDS.has(hyphen < 0 ? lower : lower.slice(0, hyphen));
}

const isDigit = (text: string): boolean => text.charCodeAt(0) >= 48 && text.charCodeAt(0) <= 57;
const RANKED = /[a-z]$/;

/** A rank that begins at a word, "third", "21st" or "twenty-first"; null where none does. */
export function rankAt(words: readonly Token[], i: number): number | null {
  const lower = words[i]?.text.toLowerCase() ?? "";
  if (isDigit(lower) && !lower.includes("-") && !RANKED.test(lower)) return null;
  const match = /^(\d{1,3})(?:st|nd|rd|th)$/.exec(lower);
  if (match) return Number(match[1]);
  const rank = RANKS.get(lower);
  // "a second", "the second of them"
  if (rank !== undefined) return lower === "second" && words[i - 1]?.text === "a" ? null : rank;
  const [head = "", tail = "", more] = lower.split("-");
  const [tens, ones] = [WORDS.get(head), RANKS.get(tail)];
  return more === undefined && tens !== undefined && ones !== undefined && tens >= 20 && ones < 10
    ? tens + ones
    : null;
}

/** "Seven out of ten" is a share; "59 out of 100" is a mark, and "17 out of 28 provinces" are 17 of those that there are. */
const MOST_PARTS = 12;

const isOf = (words: readonly Token[], i: number) => /^of$/i.test(words[i]?.text ?? "");
/** Forms after which "by a fifth" and the like tells how much. */
const BY = /^(?:by|to|about|around|roughly|nearly|almost|over|under|only|than|just|at least)$/i;

const SIDE =
  /^(?:first|second|other|latter|next|last|top|bottom|upper|lower|northern|southern|eastern|western|better)$/i;

const share = (over: number, under: number, next: number): Numeral => ({
  value: Math.round((1e4 * over) / under) / 100,
  next,
  unit: "%",
  scale: 1,
});

/** A share that begins at a word: "a fifth", "two-thirds", "three quarters of", "one in five", "seven out of ten". */
export function shareAt(words: readonly Token[], i: number): Numeral | null {
  const lower = words[i]?.text.toLowerCase() ?? "";
  // "2014", "1,500": no part of a whole, as most figures.
  if (lower.length > 2 && isDigit(lower) && !lower.includes("-")) return null;
  // "two-thirds"
  const [head = "", tail = "", more] = lower.split("-");
  const parts = PARTS.get(tail);
  const over = WORDS.get(head);
  if (more === undefined && parts !== undefined && over !== undefined && over >= 1 && over < parts)
    return share(over, parts, i + 1);
  const before = words[i - 1]?.text ?? "";
  const under = PARTS.get(words[i + 1]?.text.toLowerCase() ?? "");
  // "a fifth of", "by a quarter"; "a third" alone may be one more
  if (lower === "a" || lower === "one") {
    const told = isOf(words, i + 2) || BY.test(before);
    if (under !== undefined && told && words[i + 1]?.text !== "half") return share(1, under, i + 2);
    if (under === 2 && isOf(words, i + 2)) return share(1, 2, i + 2);
  }
  // "The second half of the year" is none.
  if (lower === "half" && SIDE.test(before)) return null;
  if (lower === "half" && (isOf(words, i + 1) || /^(?:the|its|their|all)$/i.test(words[i + 1]?.text ?? "")))
    return share(1, 2, i + 1);
  const count = WORDS.get(lower) ?? (/^\d{1,2}$/.test(lower) ? Number(lower) : undefined);
  if (count === undefined || count < 1) return null;
  // "three quarters of"
  if (under !== undefined && count > 1 && count < under && /s$/i.test(words[i + 1]?.text ?? ""))
    return isOf(words, i + 2) || BY.test(before) ? share(count, under, i + 2) : null;
  // "one in five", "seven out of ten", "seven in every ten"
  const link = words[i + 1]?.text.toLowerCase();
  const at = link === "out" && isOf(words, i + 2) ? i + 3 : link === "in" ? i + 2 : -1;
  // "Uranium One in three deals"
  if (at < 0 || (i > 0 && /^\p{Lu}/u.test(words[i]?.text ?? "") && /^\p{L}/u.test(before))) return null;
  const place = /^every$/i.test(words[at]?.text ?? "") ? at + 1 : at;
  const whole = words[place]?.text.toLowerCase() ?? "";
  const all = WORDS.get(whole) ?? (/^\d{1,3}$/.test(whole) ? Number(whole) : undefined);
  return all !== undefined && all > count && all <= MOST_PARTS ? share(count, all, place + 1) : null;
}

/** The number that begins at a word, in figures or in words, with its scale and a unit that is glued to it. */
export function numberAt(words: readonly Token[], i: number): Numeral | null {
  const lower = words[i]?.text.toLowerCase() ?? "";
  const next = words[i + 1]?.text.toLowerCase() ?? "";
  // "a hundred", "a dozen", "half a million", "half a dozen"
  const half = lower === "half" && next === "a" ? scaleAt(words, i + 2) : undefined;
  if (half !== undefined) return scaled(words, i + 3, half / 2, "", half);
  // "Half an hour", of what can be halved: not half a point.
  if (lower === "half" && /^an?$/.test(next) && MINUTES.has(unitOf(words[i + 2]?.text ?? "")))
    return scaled(words, i + 2, 0.5, "", 1);
  if (lower === "a" && words[i - 1]?.text.toLowerCase() !== "half") {
    const one = scaleAt(words, i + 1);
    if (one !== undefined && one !== 12) return scaled(words, i + 2, one, "", one);
  }
  const split = /^(\d[\d.,]*)-?([a-z]+)?$/.exec(lower);
  let value = Number.NaN;
  let unit = "";
  if (split) {
    const figure = (split[1] ?? "").replace(/,(?=\d\d(?:,\d\d)*,\d{3}$)/g, "");
    value = Number(figure.replace(/,(?=\d{3})/g, ""));
    unit = split[2] ?? "";
  } else if (WORDS.has(lower)) value = WORDS.get(lower) as number;
  else {
    // "twenty-five", "20-year-old", "three-day"
    const [head = "", tail = "", ...rest] = lower.split("-");
    const tens = WORDS.get(head) ?? (/^\d+$/.test(head) ? Number(head) : Number.NaN);
    const ones = WORDS.get(tail);
    // "two-and-a-half hours", "a two-and-a-half-hour wait"
    if (/^\p{L}+-and-a-half(?:-|$)/u.test(lower) && Number.isFinite(tens))
      return scaled(words, i + 1, tens + 0.5, rest[2] ?? "", 1);
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
  // "two and a half hours", "one and a half million"
  const broken =
    next === "and" && words[i + 2]?.text.toLowerCase() === "a" && words[i + 3]?.text.toLowerCase() === "half";
  if (broken && unit === "") return scaled(words, i + 4, value + 0.5, "", 1);
  const scale = SCALES.get(unit) ?? 1;
  return scaled(words, i + 1, value * scale, scale > 1 ? "" : unit, scale);
}

/** The number with the scales that stand behind it, and what an "and" adds: "two hundred and fifty". */
function scaled(words: readonly Token[], from: number, first: number, unit: string, by: number): Numeral {
  let [value, next, scale] = [first, from, by];
  if (unit !== "") return { value, next, unit, scale };
  for (let more = scaleAt(words, next); more !== undefined; more = scaleAt(words, next)) {
    // "One dozen", but no dozen behind a hundred.
    if (more === 12 && scale > 1) break;
    value *= more;
    scale *= more;
    next += 1;
    const added = words[next]?.text.toLowerCase() === "and" ? numberUnder(words, next + 1, more) : null;
    if (added !== null && more >= 100) {
      value += added;
      next += 2;
    }
  }
  return { value, next, unit, scale };
}

/** A number in words that is less than the scale before it. */
function numberUnder(words: readonly Token[], i: number, scale: number): number | null {
  const [head = "", tail] = (words[i]?.text.toLowerCase() ?? "").split("-");
  const [tens, ones] = [WORDS.get(head), tail === undefined ? 0 : WORDS.get(tail)];
  if (tens === undefined || ones === undefined || tens < 1 || head === "dozen") return null;
  const value = tens + ones;
  return value < Math.min(scale, 100) && scaleAt(words, i + 1) === undefined ? value : null;
}
