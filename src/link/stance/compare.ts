import type { Lexicon } from "../../text/words/lexicon.ts";
import { type Alignment, alignWords } from "./align.ts";
import { type Figure, figures } from "./features/figures.ts";
import type { Reading, Word } from "./read.ts";

/** A word of one claim that stands where the other has another word. */
export interface Substitution {
  readonly s: Word;
  readonly l: Word;
  readonly kind: "opposite" | "name" | "number" | "sibling" | "word";
}

/** Two claims set against each other: the one with fewer words first. What is not asked for is not worked out. */
export interface Comparison {
  readonly short: Reading;
  readonly long: Reading;
  readonly swapped: boolean;
  readonly alignment: Alignment;
  readonly figures: readonly Figure[];
  readonly substitutions: readonly Substitution[];
  readonly opposites: readonly Substitution[];
}

/** Compares two claims in an order of their own, so that neither who asks nor which is first can matter. */
export function compareReadings(a: Reading, b: Reading, table: Lexicon): Comparison {
  const swapped = a.words.length > b.words.length || (a.words.length === b.words.length && a.text > b.text);
  return swapped ? new Compared(b, a, true, table) : new Compared(a, b, false, table);
}

class Compared implements Comparison {
  readonly alignment: Alignment;
  #figures: readonly Figure[] | undefined;
  #substitutions: readonly Substitution[] | undefined;
  #opposites: readonly Substitution[] | undefined;
  readonly short: Reading;
  readonly long: Reading;
  readonly swapped: boolean;
  readonly #table: Lexicon;

  constructor(short: Reading, long: Reading, swapped: boolean, table: Lexicon) {
    this.short = short;
    this.long = long;
    this.swapped = swapped;
    this.alignment = alignWords(short, long);
    this.#table = table;
  }

  get figures(): readonly Figure[] {
    this.#figures ??= figures(this.short, this.long);
    return this.#figures;
  }

  get substitutions(): readonly Substitution[] {
    this.#substitutions ??= substitutionsOf(this.short, this.long, this.alignment, this.#table);
    return this.#substitutions;
  }

  get opposites(): readonly Substitution[] {
    this.#opposites ??= oppositesOf(this.short, this.long, this.alignment, this.#table);
    return this.#opposites;
  }
}

/** Words left over on both sides between the same two aligned neighbours. */
function substitutionsOf(
  short: Reading,
  long: Reading,
  { ofShort, ofLong }: Alignment,
  table: Lexicon,
): Substitution[] {
  const found: Substitution[] = [];
  const count = short.words.length;
  for (let s = 0; s < count; s += 1) {
    if (ofShort[s] !== -1) continue;
    let before = s - 1;
    while (before >= 0 && ofShort[before] === -1) before -= 1;
    let after = s + 1;
    while (after < count && ofShort[after] === -1) after += 1;
    const left = before >= 0 ? (ofShort[before] as number) : -1;
    const right = after < count ? (ofShort[after] as number) : -1;
    const mine = short.words[s] as Word;
    const places: number[] = [];
    if (left >= 0)
      for (
        let l = left + 1;
        l < long.words.length && l <= left + (s - before) + 1 && ofLong[l] === -1;
        l += 1
      )
        places.push(l);
    if (right >= 0)
      for (let l = right - 1; l >= 0 && l >= right - (after - s) - 1 && ofLong[l] === -1; l -= 1)
        if (!places.includes(l)) places.push(l);
    for (const l of places) {
      const other = long.words[l] as Word;
      const kind = kindOf(mine, other, table);
      if (kind) found.push({ s: mine, l: other, kind });
    }
  }
  return found;
}

function kindOf(a: Word, b: Word, table: Lexicon): Substitution["kind"] | null {
  if (table.opposites(a.base, b.base)) return "opposite";
  if (a.number || b.number) return a.number && b.number ? "number" : null;
  if (a.name && b.name) return "name";
  if (a.name !== b.name) return null;
  for (const sense of a.entry.broader) if (b.entry.broader.includes(sense)) return "sibling";
  return "word";
}

/** Pairs of opposite words anywhere in the claims, where neither side has both. */
function oppositesOf(short: Reading, long: Reading, { ofShort }: Alignment, table: Lexicon): Substitution[] {
  const found: Substitution[] = [];
  for (let s = 0; s < short.words.length; s += 1) {
    if (ofShort[s] !== -1) continue;
    const word = short.words[s] as Word;
    for (const other of table.turns(word.base)) {
      for (const candidate of long.words)
        if (candidate.base === other) found.push({ s: word, l: candidate, kind: "opposite" });
    }
  }
  return found;
}

/** Gives a feature of a comparison its value. */
export type Put = (name: string, value: number) => void;
