import type { Finding } from "../../model/attribution.ts";
import type { View } from "../learned/sight/view.ts";

/** A finding of which is asked whether it tells anybody's words or thoughts. */
export interface Asked {
  /** 1 in articles of politics. */
  readonly matter: 0 | 1;
  readonly text: string;
  readonly view: View;
  readonly finding: Finding;
  readonly source: string;
  readonly cue: string;
}
