import type { Token } from "../../../text/words/words.ts";
import { concept } from "../words/words.ts";

/** Signs of money before a number. */
export const SIGN = /^[$€£¥₹]$/;
/** Money in words or letters, before or behind a number. */
const MONEY = new Map([
  ["dollar", "$"],
  ["dollars", "$"],
  ["usd", "$"],
  ["euro", "€"],
  ["euros", "€"],
  ["eur", "€"],
  ["gbp", "£"],
  ["sterling", "£"],
  ["yen", "¥"],
  ["jpy", "¥"],
  ["rupee", "₹"],
  ["rupees", "₹"],
  ["inr", "₹"],
  ["rs", "₹"],
]);
/** Letters that make another money of a "$". */
const OF_DOLLARS = /^(?:A|AU|C|CA|HK|NZ|S)$/;
/** One unit in several spellings. */
const SPELT = new Map(
  [
    ["km", "kilometre kilometres kilometer kilometers kms"],
    ["metre", "metres meter meters"],
    ["cm", "centimetre centimetres centimeter centimeters"],
    ["mm", "millimetre millimetres millimeter millimeters"],
    ["kg", "kilogram kilograms kilogramme kilogrammes kilo kilos kgs"],
    ["tonne", "tonnes ton tons"],
    ["litre", "litres liter liters"],
    ["hectare", "hectares ha"],
    ["hour", "hr hrs"],
    ["minute", "min mins"],
    ["%", "percent pct pc"],
  ].flatMap(([one = "", all = ""]) => all.split(" ").map((spelling) => [spelling, one] as const)),
);

/** Units of time are told in minutes, so that 90 minutes and two hours can be compared. */
export const MINUTES = new Map([
  ["minut", 1],
  ["hour", 60],
  ["dai", 1440],
  ["week", 10080],
]);

/** The unit that a word names, the same for all its spellings. */
export function unitOf(word: string): string {
  const lower = word.toLowerCase();
  const spelt = SPELT.get(lower) ?? lower;
  return spelt === "%" ? spelt : concept(spelt);
}

/** The money that stands before the number at a word, by its sign or letters; null where none does. */
export function moneyBefore(words: readonly Token[], i: number): string | null {
  const [mark, letters] = [words[i - 1], words[i - 2]];
  if (!mark) return null;
  if (SIGN.test(mark.text)) {
    const other = mark.text === "$" && letters?.end === mark.start && OF_DOLLARS.test(letters.text);
    return other ? `${letters.text}$` : mark.text;
  }
  return /^(?:EUR|USD|GBP|JPY|INR|Rs)$/.test(mark.text) ? (MONEY.get(mark.text.toLowerCase()) ?? null) : null;
}

/** The money that a word behind a number names; pounds weigh, unless there are thousands of them. */
export function moneyBehind(word: string, scale: number): string | null {
  const lower = word.toLowerCase();
  if (/^pounds?$/.test(lower)) return scale >= 1e3 ? "£" : null;
  return MONEY.get(lower) ?? null;
}
