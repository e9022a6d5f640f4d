import type { Token } from "../../../text/words/words.ts";
import { clocks } from "../times/clock.ts";
import { dates } from "../times/dates.ts";
import type { Cut, Known } from "../words/cut.ts";
import { sign } from "../words/signs.ts";
import { STOP } from "../words/words.ts";
import { isNumbered } from "./numbered.ts";
import { mayCount, mayTell, type Numeral, numberAt, rankAt, shareAt } from "./numeral.ts";
import type { Quantity } from "./quantity.ts";
import { MINUTES, moneyBefore, moneyBehind, SIGN, unitOf } from "./units.ts";

export type { Quantity } from "./quantity.ts";

/** "about", "nearly": what follows is rounded, upwards or either way. */
const ROUND =
  /\b(?:about|around|roughly|approximately|approx\.?|circa|some|an estimated|estimated|~)\s*(?:(?:US)?[$€£¥₹])?\s*$/i;
const NEARLY = /\b(?:nearly|almost|close to|just under|just below|shy of)\s+(?:(?:US)?[$€£¥₹])?\s*$/i;
/** Bounds that leave the figure itself out, and bounds that let it in. */
const ABOVE =
  /\b(?:more than|over|above|greater than|higher than|larger than|longer than|older than|exceed(?:s|ed|ing)?|upwards of|north of|surpass(?:es|ed|ing)?|topp?(?:s|ed|ing)|in excess of|beyond|past)\s+(?:the\s+|a\s+)?(?:(?:US)?[$€£¥₹])?\s*$/i;
const FLOOR =
  /\b(?:at least|no (?:fewer|less) than|not (?:fewer|less) than|a minimum of|minimum of|starting at)\s+(?:(?:US)?[$€£¥₹])?\s*$/i;
const BELOW =
  /\b(?:less than|fewer than|under|below|lower than|smaller than|shorter than|younger than|within)\s+(?:the\s+|a\s+)?(?:(?:US)?[$€£¥₹])?\s*$/i;
const CEILING =
  /\b(?:up to|at most|no more than|not more than|a maximum of|maximum of|as many as|as much as)\s+(?:(?:US)?[$€£¥₹])?\s*$/i;
const OR_MORE = /^\s*(?:\+|plus\b|or (?:more|above|over|older|greater|higher)\b|and (?:above|over|up)\b)/i;
const OR_LESS = /^\s*(?:or (?:less|fewer|below|under|younger|lower)\b)/i;
/** Words between a number and what it counts. */
const SKIP = new Set([
  ..."more other additional of the its basis percentage - ‑ consecutive full whole confirmed new total reported known different".split(
    " ",
  ),
]);

/** The quantities of a text in order: counts, shares, sums, ranks and times. */
export function quantities(text: string, cut: Cut): Quantity[] {
  const words = cut.tokens;
  const inDates = dates(text, cut);
  const inClocks = clocks(text, cut);
  const found: Quantity[] = [...inDates.found, ...inClocks.found];
  if (!mayTell(cut.signs)) return found;
  for (let i = 0; i < words.length; i += 1) {
    if (!mayCount(cut, i) || inDates.taken.has(i) || inClocks.taken.has(i)) continue;
    const token = words[i] as Token;
    if (isNumbered(text, words, i)) continue;
    const lower = token.text.toLowerCase();
    const share = shareAt(words, i);
    const rank = share ? null : rankAt(words, i);
    if (rank !== null) {
      found.push({ value: rank, unit: "rank", low: rank, high: rank, start: token.start, end: token.end });
      continue;
    }
    if (lower === "one" && !share && /^(?:of|another|side|day)$/.test(words[i + 1]?.text ?? "")) {
      // "one of its two regions" counts one region; the two are those there are
      if (words[i + 1]?.text === "of" && numberAt(words, i + 3)) i += 3;
      continue;
    }
    const read = share ?? numberAt(words, i);
    if (!read) continue;
    const { value: first, next: after, unit: glued } = read;
    let value = first;
    let next = after;
    let unit = glued;
    let top: number | null = null;
    // "20 to 30", "20-30", "between 20 and 30"
    const second = unit === "" ? rangeAt(text, words, i, read) : null;
    if (second) {
      if (second.scale > 1 && read.scale === 1) value *= second.scale;
      top = second.value;
      next = second.next;
      unit = second.unit;
    }
    const counted = unitAt(words, i, next, unit, (second ?? read).scale);
    unit = counted.unit;
    next = counted.next;
    const factor = MINUTES.get(unit);
    if (factor !== undefined) {
      value *= factor;
      if (top !== null) top *= factor;
      unit = "minut";
    }
    const before = text.slice(Math.max(0, token.start - 28), token.start);
    const behind = text.slice(words[after - 1]?.end ?? token.end, (words[after - 1]?.end ?? token.end) + 12);
    const end = words[Math.min(next, words.length) - 1]?.end ?? token.end;
    const limits = isBounded(cut, i, after)
      ? bounds(value, top, before, behind)
      : { low: value, high: top ?? value };
    // A third is 33 percent or 34.
    const exact = limits.low === value && limits.high === value && !Number.isInteger(value);
    const near = share && exact ? { low: Math.floor(value), high: Math.ceil(value) } : limits;
    found.push({ value, unit, ...near, start: token.start, end });
    i = next - 1;
  }
  return found;
}

/** Words at the end of what bounds a figure, or at the beginning where it is behind. */
const OF_BOUND = sign(
  /\b(?:about|around|roughly|approximately|approx|circa|some|estimated|nearly|almost|to|under|below|of|than|over|above|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|topp?(?:s|ed|ing)|beyond|past|least|at|within|most|many|much|as)$|^[~+]$|^(?:plus|or|and)\b/i,
);
/** Between such a word and its figure stand an article and a sign of money at most. */
const REACH = 5;

/** False of a figure that nothing beside it bounds, as of most. */
function isBounded({ known }: Cut, at: number, behind: number): boolean {
  for (let i = Math.max(0, at - REACH); i < at; i += 1)
    if (((known[i] as Known).signs & OF_BOUND) !== 0) return true;
  const next = known[behind];
  return next !== undefined && (next.signs & OF_BOUND) !== 0;
}

/** The other end of a range that begins at a word; null where none stands there. */
function rangeAt(text: string, words: readonly Token[], i: number, read: Numeral): Numeral | null {
  const joint = words[read.next]?.text ?? "";
  const start = words[i]?.start ?? 0;
  const isRange =
    joint === "to" ||
    joint === "-" ||
    joint === "–" ||
    (joint === "and" &&
      /\bbetween\s+(?:(?:US)?[$€£¥₹])?\s*$/i.test(text.slice(Math.max(0, start - 14), start)));
  if (!isRange) return null;
  const second = numberAt(words, read.next + 1 + (SIGN.test(words[read.next + 1]?.text ?? "") ? 1 : 0));
  return second && second.value >= read.value ? second : null;
}

/** What the number at a word counts, and where the words for it end. */
function unitAt(
  words: readonly Token[],
  i: number,
  from: number,
  glued: string,
  scale: number,
): { unit: string; next: number } {
  const money = moneyBefore(words, i);
  if (money !== null) return { unit: money, next: from };
  const word = (k: number) => words[k]?.text ?? "";
  if (glued === "%") return { unit: glued, next: from };
  if (glued !== "") return { unit: unitOf(glued), next: from };
  let next = from;
  if (word(next) === "%" || /^(?:per-?cent|pct)$/i.test(word(next))) return { unit: "%", next: next + 1 };
  if (/^per$/i.test(word(next)) && /^cent$/i.test(word(next + 1))) return { unit: "%", next: next + 2 };
  // "400 or more seals"
  if (/^or$/i.test(word(next)) && /^(?:more|fewer|less|above|over)$/i.test(word(next + 1))) next += 2;
  while (SKIP.has(word(next).toLowerCase())) next += 1;
  const noun = word(next);
  // "5 crore and in the north", "3 million next year": such words are counted by nobody.
  if ((STOP.has(noun.toLowerCase()) || /^(?:next|last)$/i.test(noun)) && scale > 1)
    return { unit: "", next: from };
  if (/^\p{L}/u.test(noun)) return { unit: moneyBehind(noun, scale) ?? unitOf(noun), next: next + 1 };
  return { unit: noun === "$" ? noun : "", next };
}

/** What the words around a figure allow. */
function bounds(
  value: number,
  top: number | null,
  before: string,
  behind: string,
): { low: number | null; high: number | null } {
  const step = Math.max(Math.abs(value) * 1e-6, 1e-6);
  if (NEARLY.test(before)) return { low: value * 0.85, high: value };
  if (FLOOR.test(before) || OR_MORE.test(behind)) return { low: value, high: null };
  if (CEILING.test(before) || OR_LESS.test(behind)) return { low: null, high: top ?? value };
  if (ABOVE.test(before)) return { low: value + step, high: null };
  if (BELOW.test(before)) return { low: null, high: value - step };
  if (ROUND.test(before)) return { low: value - about(value), high: (top ?? value) + about(top ?? value) };
  return { low: value, high: top ?? value };
}

/** How far off what is rounded may be: a tenth, and no more than its last digit that is not nought: "about 2.1" is no 2.3. */
function about(value: number): number {
  const tenth = Math.abs(value) / 10;
  if (tenth === 0) return 0;
  let digit = 10 ** Math.floor(Math.log10(Math.abs(value)));
  while (digit > tenth / 100 && Math.abs(value / digit - Math.round(value / digit)) > 1e-6) digit /= 10;
  return Math.min(tenth, digit);
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
