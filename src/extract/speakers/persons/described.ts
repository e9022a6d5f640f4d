// Who speaks and is told by a noun alone: "a nurse on the ward", "a caller who would not give her name".

import type { View } from "../../learned/sight/view.ts";
import type { Phrase } from "../antecedents.ts";
import { goesOn } from "../pronouns.ts";
import { type Gender, PRONOUNS } from "./person.ts";
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
  if (article === "the") return { last, gender: null, again: true };
  if (!/^(?:an?|another|one)$/.test(article)) return null;
  // "A caller who would not give | her | name".
  let gender: Gender = null;
  for (let i = noun + 1; i <= to; i += 1) gender ??= PRONOUNS.get(view.word[i] ?? "") ?? null;
  if (gender !== null) return { last, gender, again: false };
  const [he, she] = [mayBe(last, "he"), mayBe(last, "she")];
  return he || she ? { last, gender: he && she ? null : he ? "he" : "she", again: false } : null;
}

/** The one without a name who is the subject of the sentence before the pronoun's, or stands before it in its own; null where none is. */
export function subjectBefore(view: View, pronoun: number, gender: Gender): Phrase | null {
  const { label, from, sentence, quote } = view;
  const first = from[Math.max(0, (sentence[pronoun] ?? 0) - 1)] ?? 0;
  for (let i = pronoun - 1; i >= first; i -= 1) {
    // The tree may make a phrase of a sentence: "A librarian called".
    if (!/^(?:nsubj|root)/.test(label[i] ?? "") || (quote[i] ?? -1) >= 0) continue;
    const told = describedAt(view, i, true);
    if (told && !told.again && (told.gender === null || told.gender === gender))
      return { from: Math.min(i, view.left[i] ?? i), to: i };
  }
  return null;
}

/** True of a noun for who speaks that the pronoun may go on with. */
const mayBe = (noun: string, pronoun: "he" | "she"): boolean =>
  (["unnamed", "role"] as const).some((kind) => goesOn({ name: `a ${noun}`, kind, behalf: null }, pronoun));
