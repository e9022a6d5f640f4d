import type { Roles } from "../../eval/attribution.ts";
import { covered, headOf } from "../../extract/learned/sight/hints.ts";
import type { View } from "../../extract/learned/sight/view.ts";

/** An annotated attribution as sets of tokens, in order. */
export interface Marked {
  readonly source: readonly number[];
  readonly cue: readonly number[];
  readonly content: readonly number[];
  /** The token of the cue that stands for it. */
  readonly head: number;
}

/** The attributions of an article on the tokens of its view. */
export function marked(view: View, attributions: readonly Roles[]): Marked[] {
  return attributions.flatMap((a) => {
    const [source, cue, content] = [a.source, a.cue, a.content].map((spans) => covered(view, spans));
    if (!source || !cue || !content || cue.length === 0) return [];
    return [{ source, cue, content, head: headOf(view, cue) }];
  });
}
