// Whom or what somebody cites, where nothing of what they said stands there: "citing security officials".

import { wordsOf } from "../../text/span.ts";
import { namesOnly } from "../assertions/nothing.ts";
import { covered } from "../learned/sight/hints.ts";
import type { Asked } from "./asked.ts";

const CITES = /(?:^|\s)(?:cit|quot)(?:es?|ed|ing)$/i;
/** Whoever "was quoted as denying the report" said something. */
const PASSIVE = /\b(?:is|are|was|were|been|being)\s/;
/** What they said may stand behind these. */
const SAYS =
  /^(?:his|her|its|their|my|our)\s|\b(?:as|to|saying|who|which|that|indicating|claiming|showing|suggesting|warning)\b|["“”]/;

/** False of a cue by which nobody is cited. */
export const mayCite = (cue: string): boolean => CITES.test(cue) && !PASSIVE.test(cue);

/** True where content is only whom somebody cites, by a cue that may tell it. */
export function isCited({ text, view, finding }: Asked): boolean {
  const words = wordsOf(text, finding.content);
  return (
    !SAYS.test(words) && namesOnly(view, covered(view, finding.cue), covered(view, finding.content), words)
  );
}
