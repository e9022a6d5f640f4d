import { has, type Proposal } from "../judge/proposal.ts";
import type { View } from "../sight/view.ts";

const TELLS = new Set("tell inform assure remind notify advise warn promise".split(" "));
/** What something is said in that has a hearer of its own: "in an interview with Northwind", "in a letter to the mayor". */
const TALKS = new Set(
  "interview conversation statement letter email e-mail message note call remark comment memo".split(" "),
);
/** When, where and how: no part of the name before it, "Northwind | in an interview". */
const SETTING = new Set("in on during after before at".split(" "));

/** The tokens that name whom it was told to: the object of "told", or "to" and whom, outside source and content. */
export function hearer(view: View, proposal: Proposal): number[] {
  const { head } = proposal;
  for (let k = view.kidsFrom[head] ?? 0; k < (view.kidsFrom[head + 1] ?? 0); k += 1) {
    const kid = view.kids[k] ?? 0;
    const label = view.label[kid] ?? "";
    const object = (label === "dobj" || label === "iobj") && TELLS.has(view.lemma[head] ?? "");
    const to = label.startsWith("nmod") && marker(view, kid) === "to";
    if (kid < head || (!object && !to) || !isFree(proposal, kid)) continue;
    const found: number[] = [];
    for (let i = view.left[kid] ?? kid; i <= (view.right[kid] ?? kid) && i < head + 40; i += 1) {
      if (i <= head || !isFree(proposal, i)) continue;
      if (i < kid && view.head[i] === kid && view.label[i] === "case") continue;
      if (/^[,.:;]$/.test(view.word[i] ?? "") && i > kid) break;
      if (i > kid && (view.pos[kid] ?? "").startsWith("NNP") && sets(view, i)) break;
      found.push(i);
    }
    return found.includes(kid) ? found : [];
  }
  return partner(view, proposal);
}

/** True of a token outside source, cue and content. */
const isFree = ({ source, cue, content }: Proposal, i: number): boolean =>
  !has(content, i) && !has(source, i) && !has(cue, i);

/** With whom an interview was, or to whom a letter, in which it was said. */
function partner(view: View, proposal: Proposal): number[] {
  const { head } = proposal;
  for (const talk of kidsOf(view, head)) {
    if (talk < head || !TALKS.has(view.lemma[talk] ?? "") || marker(view, talk) !== "in") continue;
    // The tree hangs "with Northwind" on the interview, or on the verb behind it.
    const other = [...kidsOf(view, talk), ...kidsOf(view, head)].find(
      (kid) => kid > talk && view.label[kid] === "nmod" && /^(?:with|to)$/.test(marker(view, kid)),
    );
    if (other === undefined) continue;
    const found: number[] = [];
    for (
      let i = view.left[other] ?? other;
      i <= (view.right[other] ?? other) && isFree(proposal, i);
      i += 1
    ) {
      if (i < other && view.head[i] === other && view.label[i] === "case") continue;
      if (i > other && (/^[,.:;]$/.test(view.word[i] ?? "") || sets(view, i))) break;
      found.push(i);
    }
    return found;
  }
  return [];
}

const sets = (view: View, i: number): boolean => view.label[i] === "case" && SETTING.has(view.word[i] ?? "");

const kidsOf = (view: View, i: number): Int32Array =>
  view.kids.subarray(view.kidsFrom[i], view.kidsFrom[i + 1]);

/** The preposition of a noun. */
function marker(view: View, noun: number): string {
  for (let k = view.kidsFrom[noun] ?? 0; k < (view.kidsFrom[noun + 1] ?? 0); k += 1) {
    const kid = view.kids[k] ?? 0;
    if (view.label[kid] === "case") return view.word[kid] ?? "";
  }
  return "";
}
