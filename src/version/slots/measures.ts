import { plain } from "../../text/words/words.ts";
import { stem } from "../similar.ts";
import type { Part } from "./part.ts";
import { single } from "./single.ts";
import { vague } from "./vague.ts";
import { wholes } from "./wholes.ts";

/** Units that tell the same in other numbers, each with what it is of the first one of its kind. */
const UNITS = new Map(
  [
    { of: "time", units: { second: 1, minute: 60, hour: 3_600, day: 86_400, week: 604_800 } },
    { of: "months", units: { month: 1, year: 12, decade: 120, century: 1_200 } },
    {
      of: "length",
      units: {
        metre: 1,
        meter: 1,
        ...{ kilometre: 1_000, kilometer: 1_000, km: 1_000, kph: 1_000, kmh: 1_000 },
        ...{ centimetre: 0.01, centimeter: 0.01, cm: 0.01, millimetre: 0.001, millimeter: 0.001, mm: 0.001 },
      },
    },
    {
      of: "miles",
      units: { inch: 1 / 12, inche: 1 / 12, foot: 1, feet: 1, ft: 1, yard: 3, mile: 5_280, mph: 5_280 },
    },
    { of: "mass", units: { gram: 1, kilogram: 1_000, kilo: 1_000, kg: 1_000, tonne: 1_000_000 } },
    { of: "length2", units: { hectare: 10_000 } },
    { of: "miles2", units: { acre: 43_560 } },
    { of: "litres", units: { litre: 1, liter: 1 } },
    { of: "gallons", units: { pint: 1, gallon: 8 } },
    { of: "pounds", units: { ounce: 1, pound: 16 } },
    { of: "dollars", units: { dollar: 1 } },
    { of: "cents", units: { cent: 1 } },
    { of: "pence", units: { pence: 1, penny: 1 } },
    { of: "euros", units: { euro: 1 } },
    { of: "yen", units: { yen: 1 } },
    { of: "rupees", units: { rupee: 1 } },
  ].flatMap(({ of, units }) =>
    Object.entries(units).flatMap(([unit, factor]) =>
      [unit, `${unit}s`].map((form) => [stem(form), { of, factor }] as const),
    ),
  ),
);
/** True for a word that amounts of something are told in, but for those of time. */
export function isUnit(word: string | null): boolean {
  const of = UNITS.get(stem(plain(word ?? "")))?.of;
  return of !== undefined && of !== "time" && of !== "months";
}

/** Signs before an amount, each with the word that may stand behind it instead. */
const SIGNS: Readonly<Record<string, string>> = {
  $: "dollar",
  "£": "pound",
  "€": "euro",
  "¥": "yen",
  "₹": "rupee",
  Rs: "rupee",
};
/** What such a sign ends in. */
const BEFORE = new Set("$£€¥₹s. ");
const SIGN = /(?:[$£€¥₹]|\bRs\.?) ?$/;

/** The currency that is told before an amount (as stemmed), and where it is told. */
export function currencyBefore(
  words: string,
  at: number,
): { readonly unit: string; readonly start: number } | undefined {
  if (!BEFORE.has(words[at - 1] ?? "")) return undefined;
  const sign = SIGN.exec(words.slice(Math.max(0, at - 5), at))?.[0];
  const unit = sign && SIGNS[sign.replace(/[. ]+$/, "")];
  return sign && unit ? { unit: stem(unit), start: at - sign.length } : undefined;
}

/** The words for the signs of money in a wording: "dollar euro" of "$3m €3m". */
export const coins = (words: string): string =>
  Object.entries(SIGNS)
    .filter(([sign]) => words.includes(sign))
    .map(([, word]) => word)
    .join(" ");

/** What "two times" and "twice" count. */
export const TIMES = stem("times");
const PERCENT = new Set(["%", ...["percent", "per", "cent"].map(stem)]);
/** "Two percentage points" are added to a share, "two per cent" are of it. */
const POINTS = stem("percentage");

/** What a unit is raised to by the word before it: "square kilometres", "cubic metres". */
export const POWERS: ReadonlyMap<string, number> = new Map([
  ["square", 2],
  ["cubic", 3],
]);

/**
 * How much a number of a unit (as stemmed) is, so that equal amounts are equal strings however they are told: "time 30" for
 * thirty seconds and half a minute, "share 0.5" for half and 50 %. Undefined where it can be told in this one way only.
 * `power` is 2 for square units and 3 for cubic ones.
 */
export function measured(value: number, unit: string, power = 1): string | undefined {
  if (Number.isNaN(value)) return undefined;
  const known = UNITS.get(unit);
  if (known !== undefined)
    return told(power > 1 ? known.of + power : known.of, value * known.factor ** power);
  if (unit === POINTS) return told("points", value);
  if (PERCENT.has(unit)) return told("share", value / 100);
  if (unit === "‰") return told("share", value / 1_000);
  return value > 0 && value < 1 ? told("share", value) : undefined;
}

const told = (of: string, amount: number): string => `${of} ${Number(amount.toPrecision(9))}`;

/** The scale that a temperature is told in, behind its figure: "35C", "35 degrees Celsius". */
const SCALE =
  /^(?<figure>[\d.,]+)\s?(?:degrees?\s|°\s?)?(?<scale>C|F|Celsius|Fahrenheit|[Cc]entigrade)(?![\p{L}\p{N}])/u;

const SCALED: ReadonlySet<string> = new Set(["d", "°", "C", "F", "c", "f"]);

/** How hot it is by a figure in digits; undefined where no scale stands behind it. */
export function temperature(
  words: string,
  start: number,
  end: number,
  value: number,
): Pick<Part, "text" | "unit" | "measure"> | undefined {
  // Few figures have what a scale begins with behind them.
  const next = words[end] === " " ? words[end + 1] : words[end];
  if (!SCALED.has(next ?? "") && !SCALED.has(words[end - 1] ?? "")) return undefined;
  const { figure, scale } = SCALE.exec(words.slice(start, end + 24))?.groups ?? {};
  if (figure === undefined || scale === undefined) return undefined;
  return {
    text: figure,
    unit: "degree",
    measure: told(scale.startsWith("F") ? "fahrenheit" : "celsius", value),
  };
}

/** Of what is measured in two systems, how much one unit of the first is in the other. */
const ACROSS: Readonly<Record<string, readonly [of: string, factor: number]>> = {
  miles: ["length", 0.3048],
  pounds: ["mass", 453.592 / 16],
  miles2: ["length2", 0.3048 ** 2],
  miles3: ["length3", 0.3048 ** 3],
};
/** What rounding may add or take when an amount is told in another system: "5 miles" and "8 km". */
const ROUNDED = 0.04;

/** True for amounts, as `measured` tells them, that are the same: to the digit in one system of units, about so in two. */
export function sameAmount(a: string, b: string): boolean {
  if (a === b || inCoins(a, b) || inCoins(b, a)) return true;
  const [one, other] = [converted(a), converted(b)];
  if (one.of !== other.of || one.across === other.across) return false;
  return Math.abs(one.amount - other.amount) <= ROUNDED * Math.max(one.amount, other.amount);
}

/** What small coins may be a hundredth of; a pound is told in ounces, for it may be one of weight. */
const COINS: Readonly<Record<string, readonly (readonly [of: string, factor: number])[]>> = {
  cents: [
    ["dollars", 0.01],
    ["euros", 0.01],
  ],
  pence: [["pounds", 0.16]],
};

/** True for an amount in small coins that is as much as the other, in great ones: "240p" and "£2.40". */
function inCoins(small: string, great: string): boolean {
  const [of = "", amount = ""] = small.split(" ");
  return (COINS[of] ?? []).some(([into, factor]) => told(into, Number(amount) * factor) === great);
}

function converted(measure: string) {
  const [of = "", amount = ""] = measure.split(" ");
  if (of === "fahrenheit") return { of: "celsius", amount: (Number(amount) - 32) / 1.8, across: true };
  const [into, factor] = ACROSS[of] ?? [of, 1];
  return { of: into, amount: Number(amount) * factor, across: of in ACROSS };
}

/**
 * The numbers of a wording, and with them what counts only beside the other wording's: "once" where that counts times, "no
 * passengers", "a passenger" and "one of the passengers" where it counts passengers, "a pair of shoes" where it counts shoes, and "a third
 * voted" where it has another share that voted.
 */
export function counting(
  own: readonly Part[],
  others: readonly Part[],
  words: string,
  elsewhere: string,
): readonly Part[] {
  const read = own.map((part) => asShare(part, others, words));
  const found = others.flatMap((other): Part[] => {
    const { unit, kind } = other;
    if (unit === undefined || unit === "" || kind || read.some((part) => part.unit === unit)) return [];
    if (unit === TIMES) {
      const once = /\bonce\b/i.exec(words)?.[0];
      if (once !== undefined) return [{ text: once, key: "1", unit }];
    }
    for (const [key, pattern] of FEW) {
      const match = [...words.matchAll(pattern)].find(
        ({ groups }) => stem(groups?.["noun"]?.toLowerCase() ?? "") === unit,
      );
      if (match?.groups) return [{ text: match.groups["count"] ?? "", key, unit }];
    }
    const loose = vague(unit, words, elsewhere);
    return loose ? [loose] : single(other, unit, words, elsewhere);
  });
  const once = found.filter(
    (part, i) => found.findIndex(({ text, unit }) => text === part.text && unit === part.unit) === i,
  );
  const more = [...once, ...wholes(read, others, words, elsewhere)];
  return more.length === 0 ? read : [...read, ...more];
}

/** What counts few things: `count`, and the `noun` that it counts. */
const FEW: readonly [key: string, RegExp][] = [
  ["0", /\b(?<count>no|none of the) (?<noun>\p{L}+)/giu],
  ["1", /\b(?<count>one) of (?:the|its|his|her|their|our|my|those|these) (?<noun>\p{L}+)/giu],
  ["2", /\b(?<count>(?:a|the) (?:pair|couple)) of (?<noun>\p{L}+)/giu],
];

/** "A third" is a rank or a share; it is a share where the other wording has a share of the same. */
function asShare(part: Part, others: readonly Part[], words: string): Part {
  const value = Number(part.key);
  if (part.kind !== "rank" || !(value > 2) || part.unit === undefined) return part;
  if (!new RegExp(`\\ba ${part.text}\\b`, "i").test(words)) return part;
  const shared = others.some(
    ({ unit, kind, key }) => kind === undefined && unit === part.unit && Number(key) > 0 && Number(key) < 1,
  );
  const { kind: _, ...rest } = part;
  return shared ? { ...rest, key: String(1 / value) } : part;
}
