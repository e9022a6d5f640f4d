// What those who tell who a source is are given, and what they tell.

import type { Fellow, Speaker } from "../../model/attribution.ts";
import type { Span } from "../../model/span.ts";
import type { View } from "../learned/sight/view.ts";
import type { Called } from "./called.ts";

/** What tells who a part of a source is. */
export interface Tellers {
  readonly text: string;
  /** The view with names as the text tells them. */
  readonly view: View;
  readonly called: (words: readonly Span[]) => Called;
  /** The speaker behind some words, as they stand at `at`. */
  readonly told: (words: string, at: number, called: Called) => Speaker | null;
}

/** Who speaks, and who else does. */
export interface Together {
  readonly speaker: Speaker | null;
  readonly also?: readonly Fellow[];
}
