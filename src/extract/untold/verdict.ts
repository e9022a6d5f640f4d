// What somebody finds a thing to be, which is thought by its form: "the jury | found | the driver guilty".

import type { Finding } from "../../model/attribution.ts";
import { wordsOf } from "../../text/span.ts";
import { covered } from "../learned/sight/hints.ts";
import type { View } from "../learned/sight/view.ts";

const FINDS = /(?:^|\s)(?:find|finds|found)$/;
/** How somebody or something lay there when it was found is no judgement. */
const STATE =
  /^(?:dead|alive|unconscious|missing|asleep|empty|open|shut|closed|naked|unharmed|unhurt|adrift|unresponsive|intact)$/;

/** True of a noun and an adjective behind it that tells what somebody thinks of it. */
export function isVerdict(text: string, view: View, finding: Finding): boolean {
  if (!FINDS.test(wordsOf(text, finding.cue)) || finding.content.length !== 1) return false;
  const { pos, word } = view;
  const tokens = covered(view, finding.content);
  const noun = (i: number) => /^(?:NN|PRP$)/.test(pos[i] ?? "");
  return tokens.some(
    (i, k) =>
      k > 0 &&
      pos[i] === "JJ" &&
      !STATE.test(word[i] ?? "") &&
      (noun(i - 1) || (pos[i - 1] === "RB" && noun(i - 2))) &&
      !/^(?:NN|JJ|CC)/.test(pos[i + 1] ?? ""),
  );
}
