import { has, type Proposal } from "./proposal.ts";
import type { View } from "./view.ts";

const TELLS = new Set("tell inform assure remind notify advise warn".split(" "));

/** The tokens that name whom it was told to: the object of "told", or "to" and whom, outside source and content. */
export function hearer(view: View, proposal: Proposal): number[] {
  const { head } = proposal;
  const free = (i: number) => !has(proposal.content, i) && !has(proposal.source, i) && !has(proposal.cue, i);
  for (let k = view.kidsFrom[head] ?? 0; k < (view.kidsFrom[head + 1] ?? 0); k += 1) {
    const kid = view.kids[k] ?? 0;
    const label = view.label[kid] ?? "";
    const object = (label === "dobj" || label === "iobj") && TELLS.has(view.lemma[head] ?? "");
    const to = label.startsWith("nmod") && marker(view, kid) === "to";
    if (kid < head || (!object && !to) || !free(kid)) continue;
    const found: number[] = [];
    for (let i = view.left[kid] ?? kid; i <= (view.right[kid] ?? kid) && i < head + 40; i += 1) {
      if (i <= head || !free(i)) continue;
      if (i < kid && view.head[i] === kid && view.label[i] === "case") continue;
      if (/^[,.:;]$/.test(view.word[i] ?? "") && i > kid) break;
      found.push(i);
    }
    return found;
  }
  return [];
}

/** The preposition of a noun. */
function marker(view: View, noun: number): string {
  for (let k = view.kidsFrom[noun] ?? 0; k < (view.kidsFrom[noun + 1] ?? 0); k += 1) {
    const kid = view.kids[k] ?? 0;
    if (view.label[kid] === "case") return view.word[kid] ?? "";
  }
  return "";
}
