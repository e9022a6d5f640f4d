import { hashOf } from "./numbers/hash.ts";
import type { View } from "./sight/view.ts";

/** Which lemmas may head a cue. */
export interface Lemmas {
  /** Those that may though they are no verbs. */
  readonly known: ReadonlySet<string>;
  /** Verbs that may not: frequent ones that hardly ever do. */
  readonly never: ReadonlySet<string>;
}

/** Lemmas in all are a thousand; where the lowest bits of a hash are those of none of them, none is looked up. */
const MASK = (1 << 14) - 1;
const MARKS = new WeakMap<Lemmas, Uint8Array>();

function marksOf(lemmas: Lemmas): Uint8Array {
  const before = MARKS.get(lemmas);
  if (before) return before;
  const marks = new Uint8Array(MASK + 1);
  for (const lemma of [...lemmas.known, ...lemmas.never]) marks[hashOf(lemma) & MASK] = 1;
  MARKS.set(lemmas, marks);
  return marks;
}

/** The tokens that may be the head of a cue at all, in order. */
export function mayHead(view: View, lemmas: Lemmas): number[] {
  const marks = marksOf(lemmas);
  const { hash, lemma, pos } = view;
  const found: number[] = [];
  for (let i = 0; i < view.size; i += 1) {
    const asked = marks[(hash.lemma[i] as number) & MASK] === 1;
    const verb = (pos[i] as string).startsWith("VB");
    const may = verb
      ? !(asked && lemmas.never.has(lemma[i] as string))
      : asked && lemmas.known.has(lemma[i] as string);
    if (may) found.push(i);
  }
  return found;
}
