import { type Amount, amounts } from "../link/claim/figures/amounts.ts";
import type { Span } from "../model/span.ts";
import { daysIn } from "../text/dates.ts";
import { placeIn, wordsOf } from "../text/span.ts";

export { COMPARATORS } from "../link/claim/figures/amounts.ts";

/** The figures and days of a claim, each with its place in the text that the claim stands in. */
export interface Facts {
  readonly quantities: readonly (Omit<Amount, keyof Span> & { readonly text: string; readonly span: Span })[];
  readonly dates: readonly {
    readonly text: string;
    readonly from: string;
    readonly to: string;
    readonly span: Span;
  }[];
}

/** The figures and days in the words of a claim that stood in a text at a time, UTC ISO 8601 (null: not known). */
export function factsIn(text: string, content: readonly Span[], at: string | null): Facts {
  const words = wordsOf(text, content);
  const placed = <T extends Span>({ start, end, ...told }: T) => {
    const span = placeIn(content, { start, end });
    return span ? [{ text: text.slice(span.start, span.end), ...told, span }] : [];
  };
  return { quantities: amounts(words).flatMap(placed), dates: daysIn(words, at).flatMap(placed) };
}
