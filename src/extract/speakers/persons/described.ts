// Who speaks and is told by a noun alone: "a nurse on the ward", "a caller who would not give her name".

import type { View } from "../../learned/sight/view.ts";
import type { Phrase } from "../antecedents.ts";
import { goesOn, mayBeCalled } from "../pronouns.ts";
import { type Gender, pronounAt } from "./person.ts";
import { isSomeone } from "./someone.ts";

/** The noun for somebody without a name, who they may be, and whether it takes up one told of before; null for all others. */
export function describedAt(
  view: View,
  noun: number,
  asking = false,
): { readonly last: string; readonly gender: Gender; readonly again: boolean } | null {
  // Who only asks is seldom taken up.
  const asks = !asking && /^(?:ask|wonder)$/.test(view.lemma[view.head[noun] ?? -1] ?? "");
  // "One, who asked not to be named", "the other": one of several told of before.
  if (!asks && !asking && /^(?:one|another|other)$/.test(view.word[noun] ?? ""))
    return { last: view.word[noun] ?? "", gender: null, again: false };
  if (asks || view.pos[noun] !== "NN" || !isSomeone(view, noun)) return null;
  const [from, to] = [view.left[noun] ?? noun, view.right[noun] ?? noun];
  // "A Norvik pensioner": what stands before the noun may look like a person's name.
  const told = (i: number) => i < noun && view.label[i] === "compound";
  for (let i = from; i <= to; i += 1) if (view.ner[i] === "PERSON" && !told(i)) return null;
  const [last, article] = [view.word[noun] ?? "", view.word[from] ?? ""];
  if (/^(?:the|this|that)$/.test(article)) return { last, gender: null, again: true };
  if (!/^(?:an?|another|one)$/.test(article)) return null;
  // "A caller who would not give | her | name".
  let gender: Gender = null;
  for (let i = noun + 1; i <= to; i += 1) gender ??= pronounAt(view, i) ?? null;
  if (gender !== null) return { last, gender, again: false };
  const [he, she] = [mayBe(last, "he"), mayBe(last, "she")];
  return he || she ? { last, gender: he && she ? null : he ? "he" : "she", again: false } : null;
}

/** So many sentences back somebody without a name may be taken up whom only the text's own words tell of. */
const BACK = 4;

/** The one without a name whom a pronoun takes up, who is the subject of its sentence before it, or else of one before that; null where none is. */
export function subjectBefore(
  view: View,
  pronoun: number,
  gender: Gender,
  known: ReadonlyMap<number, Phrase>,
): Phrase | null {
  const { label, from, sentence, quote } = view;
  const first = from[Math.max(0, (sentence[pronoun] ?? 0) - BACK)] ?? 0;
  for (let i = pronoun - 1; i >= first; i -= 1) {
    if ((quote[i] ?? -1) >= 0) continue;
    // "A nun called. She was ill, and | she | said": who goes on as the same.
    const same = pronounAt(view, i) === gender ? known.get(i) : undefined;
    if (same) return same;
    // The tree may make a phrase of a sentence: "A librarian called".
    if (!/^(?:nsubj|root)/.test(label[i] ?? "")) continue;
    const told = describedAt(view, i, true);
    if (told && mayBeMeant(told, gender))
      return { from: Math.min(i, view.left[i] ?? i), to: ofWhat(view, i) };
  }
  return null;
}

/** No longer words for what somebody is of are theirs: "the vice president | of the largest union of miners |". */
const LONG = 10;

/** Where a noun ends with what it is of. */
function ofWhat({ word, right }: View, noun: number): number {
  const to = right[noun] ?? noun;
  if (word[noun + 1] !== "of" || to > noun + LONG) return noun;
  const stop = word.slice(noun, to + 1).findIndex((one) => /^(?:,|that|who|which|—|–|-+)$/.test(one));
  return stop < 0 ? to : noun + stop - 1;
}

/** True of a noun for somebody whom such a pronoun may take up; "the" one was told of before, or has no name to the writer. */
const mayBeMeant = (
  { last, gender: own, again }: { readonly last: string; readonly gender: Gender; readonly again: boolean },
  gender: Gender,
): boolean => (again ? gender !== null && mayBeCalled(last, gender) : own === null || own === gender);

/** True of a noun for who speaks that the pronoun may go on with. */
const mayBe = (noun: string, pronoun: "he" | "she"): boolean =>
  (["unnamed", "role"] as const).some((kind) => goesOn({ name: `a ${noun}`, kind, behalf: null }, pronoun));
