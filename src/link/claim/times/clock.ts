import type { Span } from "../../../model/span.ts";
import { CARDINALS } from "../../../text/words/numerals.ts";
import { AHEAD } from "../../../text/zones.ts";
import { NOTHING, type Quantity, type Told } from "../figures/quantity.ts";
import type { Cut } from "../words/cut.ts";
import { sign } from "../words/signs.ts";

/** The zones that are read behind a time of day. */
const ZONES = "GMT UTC BST CET CEST EST EDT ET CST CDT MST MDT PST PDT IST JST KST".split(" ");
const ZONE = `(?:\\s\\(?(${ZONES.join("|")})\\b)?`;
const HOURS = CARDINALS.slice(1, 13).join("|");
const OF_DAY = "(?:\\s(?:in the|at) (morning|afternoon|evening|night))?";
const WORDED = `(?:(half past|quarter past|a quarter past|quarter to|a quarter to)\\s)?\\b(${HOURS})\\b`;
const TIMES = new RegExp(
  [
    // "3 a.m.", "11.45 p.m. EST", "7pm"
    `\\b(\\d{1,2})(?:[:.](\\d{2}))?\\s?([ap])\\.?\\s?m\\b\\.?${ZONE}`,
    // "18:40", "18:40 GMT"
    `\\b([01]?\\d|2[0-3]):([0-5]\\d)(?![:\\d])${ZONE}`,
    // "0315 GMT"
    `\\b([01]\\d|2[0-3])([0-5]\\d)\\s\\(?(GMT|UTC)\\b`,
    // "half past two in the morning", "three o'clock"
    `\\b${WORDED}(\\so[’']clock)?${OF_DAY}`,
  ].join("|"),
  "giu",
);
/** Most texts tell no time of day. */
const IN_DIGITS = /\d(?:\s?[ap]\.?\s?m\b|:\d\d|\d{3}\s\(?(?:GMT|UTC)\b)/i;
const IN_WORDS =
  /o[’']clock|\b(?:past|to) (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/i;
/** Words of either: what is behind the digit, and an hour in words or a clock. */
const OF_CLOCK = sign(/[ap]\.?m\b|^m\b|\d:\d|gmt|utc|clock/iu);
const OF_HOUR = sign(new RegExp(`^(?:${HOURS})\\b`, "iu"));
const LOOSE =
  /\b(?:about|around|roughly|shortly (?:before|after)|just (?:before|after)|soon after|some time (?:before|after))\s*$/i;
const DAY = 1440;
/** "Shortly before half past two" may be twenty past. */
const SHORTLY = 20;

/**
 * The times of day that a text tells, as minutes after midnight, and the words that they take up: "clock" where no zone is
 * named, "clock utc" where one is, in the minutes of UTC.
 */
export function clocks(text: string, { tokens: words, signs }: Cut): Told {
  if ((signs & (OF_CLOCK | OF_HOUR)) === 0) return NOTHING;
  if (!IN_DIGITS.test(text) && !IN_WORDS.test(text)) return NOTHING;
  const found: Quantity[] = [];
  const taken = new Set<number>();
  for (const match of text.matchAll(TIMES)) {
    const told = timeOf(match);
    if (!told) continue;
    const span: Span = { start: match.index, end: match.index + match[0].trimEnd().length };
    words.forEach(({ start, end }, i) => {
      if (start < span.end && end > span.start) taken.add(i);
    });
    const loose = LOOSE.test(text.slice(Math.max(0, span.start - 24), span.start)) ? SHORTLY : 0;
    const { value, unit } = told;
    found.push({ value, unit, low: value - loose, high: value + loose, ...span });
  }
  return { found, taken };
}

function timeOf(match: RegExpMatchArray): { value: number; unit: string } | null {
  const [, h12, m12, half, z12, h24, m24, z24, hBare, mBare, zBare, part, word, clock, ofDay] = match;
  if (h12 !== undefined) {
    const hour = Number(h12);
    if (hour < 1 || hour > 12) return null;
    return inZone((hour % 12) * 60 + Number(m12 ?? 0) + (/p/i.test(half ?? "") ? 720 : 0), z12);
  }
  if (h24 !== undefined) return inZone(Number(h24) * 60 + Number(m24), z24);
  if (hBare !== undefined) return inZone(Number(hBare) * 60 + Number(mBare), zBare);
  // "Two" alone tells no time, and "half past two" not which half of the day.
  if (word === undefined || ofDay === undefined || (part === undefined && clock === undefined)) return null;
  const hour = CARDINALS.indexOf(word.toLowerCase()) % 12;
  const shift = part === undefined ? 0 : /half/i.test(part) ? 30 : /to/i.test(part) ? -15 : 15;
  const late = /afternoon|evening|night/i.test(ofDay) && hour !== 0 ? 720 : 0;
  return inZone(hour * 60 + shift + late, undefined);
}

function inZone(minutes: number, zone: string | undefined): { value: number; unit: string } {
  if (zone === undefined) return { value: minutes, unit: "clock" };
  // Of a zone that serves winter and summer, winter's.
  const [ahead = 0] = AHEAD[zone.toLowerCase()] ?? [];
  return { value: (minutes - ahead + DAY) % DAY, unit: "clock utc" };
}
