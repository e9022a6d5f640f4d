import type { Span } from "../../model/span.ts";
import { covered } from "../learned/sight/hints.ts";
import type { View } from "../learned/sight/view.ts";

/** True of a token that is a verb with a subject of its own. */
export const isVerb = ({ pos }: Pick<View, "pos">, token: number): boolean =>
  /^(?:VB[DPZ]|MD)$/.test(pos[token] ?? "");

/** True of words with such a verb among them. */
export const holdsVerb = (view: View, words: Span): boolean =>
  covered(view, [words]).some((i) => isVerb(view, i));
