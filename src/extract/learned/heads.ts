import { Among } from "./sight/among.ts";
import type { View } from "./sight/view.ts";

/** Which lemmas may head a cue. */
export interface Lemmas {
  /** Those that may though they are no verbs. */
  readonly known: ReadonlySet<string>;
  /** Verbs that may not: frequent ones that hardly ever do. */
  readonly never: ReadonlySet<string>;
}

const ASKED = new WeakMap<Lemmas, Readonly<Record<keyof Lemmas, Among>>>();

function askedOf(lemmas: Lemmas) {
  const asked = ASKED.get(lemmas) ?? { known: new Among(lemmas.known), never: new Among(lemmas.never) };
  ASKED.set(lemmas, asked);
  return asked;
}

/** The tokens that may be the head of a cue at all, in order. */
export function mayHead(view: View, lemmas: Lemmas): number[] {
  const { known, never } = askedOf(lemmas);
  const { hash, lemma, pos } = view;
  const found: number[] = [];
  for (let i = 0; i < view.size; i += 1) {
    const [own, by] = [lemma[i] as string, hash.lemma[i] as number];
    if ((pos[i] as string).startsWith("VB") ? !never.has(own, by) : known.has(own, by)) found.push(i);
  }
  return found;
}
