import { EDGE } from "../../extract/syntax/atoms.ts";
import type { Lexicon } from "../../extract/syntax/tag.ts";
import type { Example } from "./examples.ts";

/** A lexicon as training makes it: which words have which set. */
export interface BuiltLexicon extends Lexicon {
  readonly words: ReadonlyMap<number, number>;
}

/** A word seen this often is known, though too rare for its set to be trusted: it bears set 1. */
const SOME = 3;

/** Which classes each frequent word bears: those that make up at least `share` of its `least` or more occurrences, or `none` when almost all are of class 0. */
export function lexiconOf(
  examples: readonly Example[],
  classOf: (example: Example, at: number) => number,
  least: number,
  share: number,
  none?: number,
): BuiltLexicon {
  const isNone = (count: number, total: number) =>
    none !== undefined && total >= 10 && count >= 0.998 * total;
  const counts = new Map<number, Map<number, number>>();
  for (const example of examples)
    for (let i = EDGE; i < example.atoms.count + EDGE; i++) {
      const form = example.atoms.form[i] as number;
      const known = counts.get(form) ?? new Map<number, number>();
      if (known.size === 0) counts.set(form, known);
      const id = classOf(example, i);
      known.set(id, (known.get(id) ?? 0) + 1);
    }
  const sets: number[][] = [[], []];
  const numbers = new Map<string, number>();
  const words = new Map<number, number>();
  for (const [form, known] of counts) {
    const total = [...known.values()].reduce((sum, count) => sum + count, 0);
    if (total < least) {
      if (total >= SOME) words.set(form, 1);
      continue;
    }
    const set = [...known].filter(([, count]) => count >= share * total).map(([id]) => id);
    if (isNone(known.get(0) ?? 0, total)) set.splice(0, set.length, none ?? 0);
    set.sort((a, b) => a - b);
    const name = set.join(" ");
    let number = numbers.get(name);
    if (number === undefined) {
      number = sets.length;
      numbers.set(name, number);
      sets.push(set);
    }
    words.set(form, number);
  }
  return { words, sets, setOf: (form) => words.get(form) ?? 0 };
}
