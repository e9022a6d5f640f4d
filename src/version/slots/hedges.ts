import type { Slot } from "../../model/change.ts";
import { CARDINALS, TENS } from "../../text/words/numerals.ts";
import { plain } from "../../text/words/words.ts";
import type { Part } from "./part.ts";

/** Words that take back some certainty, those of one line saying the same. */
const SHADES = [
  ["may", "might"],
  ["could"],
  ["possibly", "potentially", "perhaps", "it is possible that", "it was possible that"],
  ["likely", "probably"],
  ["unlikely"],
  ["reportedly", "said to", "reported to"],
  ["allegedly", "alleged"],
  ["apparently", "seemingly", "seem", "seems", "seemed", "appear", "appears", "appeared"],
  ["presumably"],
  ["supposedly", "purportedly", "ostensibly"],
  ["suggest", "suggests"],
  ["suspected"],
  ["feared", "fears"],
  [
    "unclear whether",
    "unclear if",
    "uncertain whether",
    "unsure whether",
    "unsure if",
    "doubted whether",
    "doubts whether",
    "doubtful whether",
    "questioned whether",
    "wondered whether",
    "wonders whether",
  ],
  ["rumoured to", "rumored to"],
  ["tentatively", "provisionally"],
  ["conceivably", "arguably"],
  ["believed", "thought to", "understood to"],
  ["expected to", "forecast to"],
  [
    "plans to",
    "plan to",
    "planned to",
    "planning to",
    "intends to",
    "intend to",
    "aims to",
    "hopes to",
    "hope to",
  ],
  [
    "approximately",
    "roughly",
    "about",
    "around",
    "some",
    "circa",
    "in the region of",
    "in the order of",
    "an estimated",
  ],
] as const;
/** Words for figures that what is told stays below, and for those that it is above. */
const BELOW = [
  ["nearly", "almost", "close to", "just under", "just short of"],
  ["up to", "as many as", "as much as", "no more than", "not more than", "at most", "a maximum of"],
  ["fewer than", "less than", "under", "below"],
] as const;
const ABOVE = [
  ["at least", "no fewer than", "no less than", "not less than", "a minimum of"],
  ["more than", "over", "above", "upwards of", "in excess of", "exceeding", "exceeds", "exceeded"],
] as const;
/** These are hedges before a figure alone. */
const BOUNDS: ReadonlySet<string> = new Set([
  "about",
  "around",
  "some",
  "as many as",
  "as much as",
  "under",
  "over",
  "below",
  "above",
  "close to",
  "circa",
  "in the region of",
  "in the order of",
  "an estimated",
  "just under",
  "just short of",
  "at most",
  "exceeding",
  "exceeds",
  "exceeded",
]);
/** A figure, a number in words, an amount, or blanks where a date was. */
const FIGURE = `(?=\\s+(?:[$£€¥₹]?\\d|(?:half|dozens|hundreds|thousands|millions|${[...CARDINALS, ...TENS].join("|")}|an? (?:dozen|hundred|thousand|million|half|third|quarter|week|month|year|day|hour|minute|mile))\\b)|\\s{3})`;

const LINES: readonly (readonly string[])[] = [...SHADES, ...BELOW, ...ABOVE];
const KEYS = new Map(LINES.flatMap((line) => line.map((words) => [words, line[0] ?? ""] as const)));
const [bounds, bare] = [true, false].map((bounding) =>
  [...KEYS.keys()].filter((words) => BOUNDS.has(words) === bounding).sort(),
);
/** Plain words apart from the others and in order, so that the engine tries each beginning once. */
const HEDGE = new RegExp(`\\b(?:(?:${bare?.join("|")})\\b|(?:${bounds?.join("|")})${FIGURE})`, "g");

const NONE: readonly Part[] = [];

/** Words that take back some certainty, or bound a figure; of the words without dates. */
export function hedges(rest: string): readonly Part[] {
  const lower = (rest.includes("May") ? rest.replace(/(?!^)\bMay\b/g, "   ") : rest).toLowerCase();
  // Most wordings have none, and need no list.
  return lower.match(HEDGE)?.map((text) => ({ text, key: KEYS.get(text) ?? text })) ?? NONE;
}

/** The words without hedges, in lower case: two wordings that differ in their certainty alone are equal. */
export function unhedged(words: string): string {
  return plain(words.toLowerCase().replace(HEDGE, " "));
}

const [UPPER, LOWER] = [BELOW, ABOVE].map((lines) => new Set<string>(lines.flat()));

/** A hedge that became one which cannot hold with it is another figure: "up to 50", which became "more than 50". */
export function otherBound(slot: Slot, old: string, next: string): Slot {
  const { old: was, new: is } = slot;
  if (was === null || is === null) return slot;
  const apart = (UPPER?.has(was) && LOWER?.has(is)) || (LOWER?.has(was) && UPPER?.has(is));
  return apart ? { type: "number", old: bounded(old, was), new: bounded(next, is) } : slot;
}

/** A bound with the figure behind it. */
const bounded = (words: string, hedge: string): string =>
  new RegExp(`\\b${hedge}\\s+[^\\s,;]+`, "i").exec(words)?.[0] ?? hedge;

/** Words that bound the figure behind them, and say nothing of how sure the rest is. */
const BOUNDING: ReadonlySet<string> = new Set([
  ...SHADES.filter((line) => line.some((words) => words === "about")).flat(),
  ...BELOW.flat(),
  ...ABOVE.flat(),
]);

/** A bound that came or went together with its figure is told with it, as one: "at least nine people were hurt when" is an addition and no doubt. */
export function withBounds(found: readonly Slot[], old: string, next: string): Slot[] {
  const single = ({ old: was, new: is }: Slot) => (was === null) !== (is === null);
  if (
    !found.some((slot) => slot.type === "hedge" && single(slot) && BOUNDING.has(slot.new ?? slot.old ?? ""))
  )
    return [...found];
  const numbers = found.filter((slot) => slot.type === "number" && single(slot));
  const whole = new Map<Slot, Slot | null>();
  for (const slot of found) {
    const side = slot.old === null ? "new" : "old";
    const hedge = slot[side];
    if (slot.type !== "hedge" || !single(slot) || hedge === null || !BOUNDING.has(hedge)) continue;
    const words = side === "new" ? next : old;
    const figure = numbers.find(
      (number) => !whole.has(number) && behind(words, hedge, number[side]) !== null,
    );
    const text = figure && behind(words, hedge, figure[side]);
    if (figure && text) whole.set(slot, null).set(figure, { ...figure, [side]: text });
  }
  return found.flatMap((slot) => {
    const told = whole.get(slot);
    return told === undefined ? [slot] : told === null ? [] : [told];
  });
}

/** A bound and the figure right behind it, as they stand; null where no such figure stands there. */
function behind(words: string, hedge: string, figure: string | null): string | null {
  if (figure === null) return null;
  for (const { 0: text, index } of words.matchAll(new RegExp(`\\b${hedge}\\s+(?:[$£€¥₹]|Rs\\.?\\s?)?`, "gi")))
    if (words.startsWith(figure, index + text.length)) return text + figure;
  return null;
}
