import { type Comparison, compareReadings } from "../../link/stance/compare.ts";
import { dense } from "../../link/stance/features/features.ts";
import { pairFeatures, sideFeatures } from "../../link/stance/features/sparse.ts";
import { type Reading, readClaim } from "../../link/stance/read.ts";
import type { Lexicon } from "../../text/words/lexicon.ts";
import { LABELS, type LabelledPair } from "./corpus.ts";

/** Slots of the hashed features of one text and of a pair. */
export const SIDE_SLOTS = 1 << 14;
export const PAIR_SLOTS = 1 << 15;

/** A text with the slots of its own features. */
export interface Side {
  readonly reading: Reading;
  readonly slots: readonly number[];
}

/** A labelled pair with its features. `groups` are what must not stand on both sides of a held-out fold. */
export interface Example {
  readonly id: string;
  readonly a: Side;
  readonly b: Side;
  readonly label: number;
  readonly groups: readonly string[];
  readonly slots: readonly number[];
  readonly dense: Float64Array;
}

/** A text with what it says of its report: 0 for, 1 against, 2 neither. */
export interface Stand {
  readonly side: Side;
  readonly label: number;
  readonly group: string;
}

/** Reads texts and pairs once each. */
export function reader(table: Lexicon) {
  const held = new Map<string, Side>();
  const side = (text: string): Side => {
    const known = held.get(text);
    if (known) return known;
    const reading = readClaim(text, table);
    const made = { reading, slots: slots(sideFeatures(reading), SIDE_SLOTS) };
    held.set(text, made);
    return made;
  };
  const example = (
    id: string,
    one: string,
    two: string,
    label: number,
    groups: readonly string[],
  ): Example => {
    const [a, b] = [side(one), side(two)];
    const comparison: Comparison = compareReadings(a.reading, b.reading, table);
    return {
      id,
      a,
      b,
      label,
      groups,
      slots: slots(pairFeatures(comparison), PAIR_SLOTS),
      dense: dense(comparison),
    };
  };
  const examples = (rows: readonly LabelledPair[]) =>
    rows.map(({ id, a, b, label, meta }) =>
      example(id, a, b, LABELS.indexOf(label), meta.group_b ? [meta.group, meta.group_b] : [meta.group]),
    );
  return { side, example, examples };
}

const slots = (hashes: readonly number[], size: number) => hashes.map((hash) => hash & (size - 1));

/** Headlines and the claims that they are about, each with its own stand. */
export function standsOf(rows: readonly LabelledPair[], side: (text: string) => Side): Stand[] {
  const found = new Map<string, Stand>();
  for (const { a, b, label, meta } of rows) {
    found.set(b, { side: side(b), label: LABELS.indexOf(label), group: meta.group });
    if (!found.has(a)) found.set(a, { side: side(a), label: 0, group: meta.group });
  }
  return [...found.values()];
}

/** Pairs of headlines of one report, and of each with its claim, that the pairs given leave out. */
export function furtherPairs(
  rows: readonly LabelledPair[],
  given: readonly LabelledPair[],
  example: ReturnType<typeof reader>["example"],
): Example[] {
  const key = (a: string, b: string) => (a < b ? `${a}\t${b}` : `${b}\t${a}`);
  const seen = new Set(given.map(({ a, b }) => key(a, b)));
  const found: Example[] = [];
  const taking = rows.filter(({ label }) => label !== "neutral");
  taking.forEach((one, i) => {
    found.push(example(`${one.id} claim`, one.a, one.b, LABELS.indexOf(one.label), [one.meta.group]));
    for (const two of taking.slice(i + 1)) {
      if (two.meta.group !== one.meta.group || one.b === two.b || seen.has(key(one.b, two.b))) continue;
      seen.add(key(one.b, two.b));
      found.push(
        example(`${one.id} ${two.id}`, one.b, two.b, one.label === two.label ? 0 : 1, [one.meta.group]),
      );
    }
  });
  return found;
}
