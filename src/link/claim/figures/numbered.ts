import type { Token } from "../../../text/words/words.ts";
import type { Cut } from "../words/cut.ts";
import { STOP } from "../words/words.ts";
import { mayTell } from "./numeral.ts";

/** Names of what is told apart by number: "Flight 447", "Article 50", "Room 12". */
const NUMBERED =
  /^(?:flight|article|section|route|line|highway|interstate|motorway|boeing|airbus|room|gate|hall|channel|chapter|unit|reactor|no|number|apollo|covid|formula|platform|track|terminal|runway|pier|berth|dock|block|building|tower|rule|clause|bill|resolution|model|exhibit|bus|tram|train|crane|pump|turbine|shaft|cell|court|hangar|version|phase|ward|district|precinct|zone|junction|exit)(s|es)?$/i;
/** Beside a word for the thing these say no more than that a number follows: "Bill No. 12". */
const NUMBER = /^(?:no|nos|number|numbers)$/i;
const STREET = /^(?:street|road|avenue|lane|square|drive|way|boulevard|court|terrace|crescent)$/i;
const JOINT = /^(?:,|&|and|or)$/;

/** True of a number that only names: a flight's, a room's, a house's in its street. */
export const isNumbered = (text: string, words: readonly Token[], i: number): boolean =>
  /^\d+$/.test(words[i]?.text ?? "") && (thingAt(text, words, i) !== null || isInStreet(words, i));

/** What the number at a word tells apart from others of its kind, in small letters; null where it may count. */
function thingAt(text: string, words: readonly Token[], i: number): string | null {
  const word = words[i] as Token;
  const at = words[i - 1]?.text === "." ? i - 2 : i - 1;
  const named = words[at];
  if (!named || !/^(?: |-|\. )$/.test(text.slice(named.end, word.start))) return null;
  // "The cranes 266 and 270" are told apart as two.
  const thing = NUMBERED.exec(named.text);
  if (!thing || !(/^\p{Lu}/u.test(named.text) || isBare(words, at, i))) return null;
  const before = NUMBER.test(named.text) ? NUMBERED.exec(words[at - 1]?.text ?? "") : null;
  const [whole, plural = ""] = before ?? thing;
  return whole.slice(0, whole.length - plural.length).toLowerCase();
}

/** True where a word in small letters has its number behind it as a name has: in "of those on the bus 14 died" and "will train 20 guards" it counts. */
function isBare(words: readonly Token[], at: number, i: number): boolean {
  const [before, next] = [words[at - 1]?.text.toLowerCase() ?? "", words[i + 1]?.text ?? ""];
  if (/^(?:the|an?|this|that|its|their|his|her|to|will|would|can|could)$/.test(before)) return false;
  return !/^\p{L}/u.test(next) || (STOP.has(next.toLowerCase()) && next !== "of") || /\p{L}ed$/u.test(next);
}

function isInStreet(words: readonly Token[], i: number): boolean {
  const next = words[i + 1]?.text ?? "";
  if (!/^\p{Lu}/u.test(next)) return false;
  return STREET.test(words[i + 2]?.text ?? "") || STREET.test(words[i + 3]?.text ?? "");
}

/** The numbers by which a text tells things of a kind apart, by the kind: "cranes 266 and 270" are two of one. */
export function numberedIn(text: string, { tokens, signs }: Cut): ReadonlyMap<string, ReadonlySet<string>> {
  if (!mayTell(signs)) return NONE;
  const found = new Map<string, Set<string>>();
  for (let i = 1; i < tokens.length; i += 1) {
    const number = numberOf(tokens[i]);
    const kind = number === null ? null : thingAt(text, tokens, i);
    // Who is "No. 2" in one list may be said to be No. 1 in it.
    if (number === null || kind === null || NUMBER.test(kind)) continue;
    const numbers = found.get(kind) ?? new Set();
    found.set(kind, numbers.add(number));
    for (; JOINT.test(tokens[i + 1]?.text ?? ""); i += 2) {
      const further = numberOf(tokens[i + 2]);
      if (further === null) break;
      numbers.add(further);
    }
  }
  return found;
}

const NONE: ReadonlyMap<string, ReadonlySet<string>> = new Map();

/** "12", and "12b" with its letter. */
const numberOf = (word: Token | undefined): string | null =>
  /^\d+\p{L}?$/u.exec(word?.text ?? "")?.[0].toLowerCase() ?? null;
