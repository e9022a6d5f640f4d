import type { Span } from "../../model/span.ts";
import { covered } from "../learned/sight/hints.ts";
import { SOMEBODY } from "../learned/sight/senses.ts";
import type { View } from "../learned/sight/view.ts";
import { isBodyNoun } from "../speakers/bodies/bodies.ts";
import { isSomeone } from "../speakers/persons/someone.ts";

/** No words for somebody have more tokens. */
const MANY = 14;

/** True of words of which a name, a pronoun or a noun for people or, where asked for, a body is the head, and none is a verb. */
export function isSomebody(view: View, words: Span, bodies = false): boolean {
  const [only = -1, ...others] = covered(view, [words]);
  // "Retired | umpire Des Malloy".
  const tokens = others.length > 0 && /^VB[DN]$/.test(view.pos[only] ?? "") ? others : [only, ...others];
  if (only < 0 || tokens.length > MANY) return false;
  if (/^(?:IN|TO|RB|CC)$/.test(view.pos[tokens[0] ?? -1] ?? "")) return false;
  if (tokens.some((i) => /^(?:VB[DPZ]|MD|W)/.test(view.pos[i] ?? ""))) return false;
  if (/^(?:VBG|IN|DT|PRP\$)$/.test(view.pos[tokens.at(-1) ?? -1] ?? "")) return false;
  // "An arrangement | the campaign | has criticised".
  if (tokens.some((i, k) => k > 0 && view.pos[i] === "DT" && !/^(?:IN|TO|CC|,)$/.test(view.pos[i - 1] ?? "")))
    return false;
  const behind = tokens.findIndex((i, k) => k > 0 && /^(?:IN|TO)$/.test(view.pos[i] ?? ""));
  let last = (behind < 0 ? tokens.length : behind) - 1;
  // "Two people | familiar with the matter".
  while (behind > 0 && last > 0 && /^JJ/.test(view.pos[tokens[last] ?? -1] ?? "")) last -= 1;
  const head = tokens[last] ?? -1;
  // "One | of the guards", "two | of them": those of whom one is.
  if (view.pos[head] === "CD" && behind > 0 && view.word[tokens[behind] ?? -1] === "of")
    return isMany(view, tokens.at(-1) ?? -1);
  // "Health authorities" are somebody, as an authority is not.
  if (/^(?:authorities|sources)$/.test(view.word[head] ?? "") || isMany(view, head)) return true;
  return (
    /^NNP/.test(view.pos[head] ?? "") ||
    (view.pos[head] === "PRP" && !/sel(?:f|ves)$/.test(view.word[head] ?? "")) ||
    SOMEBODY.has(view.meaning[head]?.field ?? -1) ||
    (bodies && isBodyNoun(view.lemma[head] ?? ""))
  );
}

/** True of a word for several people: "guards", "boatmen", "them". */
const isMany = (view: View, token: number): boolean =>
  /^(?:them|us|those|\p{Ll}+men|people)$/u.test(view.word[token] ?? "") ||
  (view.pos[token] === "NNS" && isSomeone(view, token));
