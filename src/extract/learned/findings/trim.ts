import { CUES } from "../../rules/lexicon.ts";
import type { Proposal } from "../judge/proposal.ts";
import type { View } from "../sight/view.ts";

/** Prepositions of when, where, by what means and through whom something was said. */
const SETTING = new Set("in on at during after before through via".split(" "));

/** The tokens of a cue without when and where it was said: of "wrote in a post that was deleted" the verb. */
export function saying(view: View, { head, cue, content }: Proposal): readonly number[] {
  if (!CUES.has(view.word[head] ?? "")) return cue;
  const last = cue.at(-1) ?? head;
  const off = new Set<number>();
  for (let k = view.kidsFrom[head] ?? 0; k < (view.kidsFrom[head + 1] ?? 0); k += 1) {
    const kid = view.kids[k] ?? 0;
    const label = view.label[kid] ?? "";
    if (kid <= head || !(label === "nmod:tmod" || (label === "nmod" && sets(view, kid)))) continue;
    const [from, to] = [Math.max(head + 1, view.left[kid] ?? kid), view.right[kid] ?? kid];
    // What is said about the place itself hangs on it: "spoke in favour of …".
    if (content.some((i) => from <= i && i <= to)) continue;
    for (let i = from; i <= Math.min(to, last); i += 1) off.add(i);
  }
  return off.size === 0 ? cue : cue.filter((i) => !off.has(i));
}

function sets(view: View, noun: number): boolean {
  for (let k = view.kidsFrom[noun] ?? 0; k < (view.kidsFrom[noun + 1] ?? 0); k += 1) {
    const kid = view.kids[k] ?? 0;
    if (view.label[kid] === "case") return SETTING.has(view.word[kid] ?? "");
  }
  return false;
}
