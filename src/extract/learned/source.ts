import type { Span } from "../../model/span.ts";
import { wordsOf } from "../../text/span.ts";
import { covered } from "./hints.ts";
import type { Proposal } from "./proposal.ts";
import type { View } from "./view.ts";

const TIMES = new Set(
  "second minute hour day night morning afternoon evening week weekend month quarter season year decade century".split(
    " ",
  ),
);

/** False where a stretch of time "saw" something, and where "it is important to note" what nobody is said to note. */
export function speaks(view: View, { source, head }: Proposal): boolean {
  const top = source.find((i) => !source.includes(view.head[i] ?? -1));
  if (top === undefined) return true;
  if (TIMES.has(view.lemma[top] ?? "") && !/^NNP/.test(view.pos[top] ?? "")) return false;
  const over = view.head[top] ?? -1;
  const fit = over >= 0 && over !== head && /^JJ/.test(view.pos[over] ?? "");
  return !(source.length === 1 && view.word[top] === "it" && fit && view.head[head] === over);
}

/** The words that tell who a source is: what "who" stands for, and no capital that only opens a sentence. */
export function calledBy(text: string, view: View, source: readonly Span[]): string {
  const tokens = covered(view, source);
  const [only] = tokens;
  const pronoun = only !== undefined && tokens.length === 1 && /^W(?:P|DT)/.test(view.pos[only] ?? "");
  const antecedent = pronoun ? before(view, only) : null;
  const first = antecedent?.from ?? only;
  const words = antecedent
    ? text.slice(view.start[antecedent.from], view.end[antecedent.to])
    : wordsOf(text, source);
  const opens = first !== undefined && first === view.from[view.sentence[first] ?? 0];
  return opens && /^(?:CD|DT|IN|JJ|NNS?$|PRP\$|RB|VB)/.test(view.pos[first] ?? "")
    ? words.charAt(0).toLowerCase() + words.slice(1)
    : words;
}

/** The noun phrase that a relative pronoun takes up, up to the pronoun. */
function before(view: View, pronoun: number): { readonly from: number; readonly to: number } | null {
  let at = pronoun;
  for (let steps = 0; steps < 8 && at >= 0; steps += 1, at = view.head[at] ?? -1) {
    if (!view.label[at]?.startsWith("acl")) continue;
    let noun = view.head[at] ?? -1;
    // "Two customers in Shenzhen, who …": it is not the place that speaks.
    while (view.ner[noun] === "LOCATION" && view.label[noun] === "nmod") noun = view.head[noun] ?? -1;
    const from = view.left[noun] ?? pronoun;
    let to = pronoun - 1;
    while (to > from && /^\W+$/.test(view.word[to] ?? "")) to -= 1;
    return noun >= 0 && from <= noun && noun <= to ? { from, to } : null;
  }
  return null;
}
