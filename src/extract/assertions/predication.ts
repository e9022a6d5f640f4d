import type { Modality } from "../../model/attribution.ts";
import { kidsOf, type View } from "../learned/sight/view.ts";

const AUXILIARIES = new Map<string, Modality>([
  ["may", "possible"],
  ["might", "possible"],
  ["could", "possible"],
  ["must", "necessary"],
  ["should", "necessary"],
  ["ought", "necessary"],
  ["will", "future"],
  ["'ll", "future"],
  ["wo", "future"],
  ["shall", "future"],
  ["would", "conditional"],
  ["'d", "conditional"],
]);
const ADVERBS = new Map<string, Modality>([
  ["perhaps", "possible"],
  ["possibly", "possible"],
  ["maybe", "possible"],
  ["conceivably", "possible"],
  ["likely", "likely"],
  ["probably", "likely"],
  ["presumably", "likely"],
]);
/** Verbs that shade the one they lead to: "has to close", "seems to have closed". */
const LEADING = new Map<string, Modality>([
  ["have", "necessary"],
  ["need", "necessary"],
  ["seem", "likely"],
  ["appear", "likely"],
]);
const NEVER = new Set("never neither hardly scarcely barely nobody nothing none".split(" "));
const NO = new Set(["no", "none", "nobody", "nothing", "neither"]);

/** True where a clause says that something is not so: "did not close", "no valve closed", "has no evidence". */
export function isNegated(view: View, head: number): boolean {
  return kidsOf(view, head).some((kid) => {
    const label = view.label[kid] ?? "";
    const word = view.word[kid] ?? "";
    if (label === "neg" || NEVER.has(word)) return true;
    if (!/^(?:nsubj|nsubjpass|dobj|expl|aux)/.test(label)) return false;
    if (NO.has(word)) return true;
    return kidsOf(view, kid).some(
      (inner) => NO.has(view.word[inner] ?? "") && /^(?:neg|det)$/.test(view.label[inner] ?? ""),
    );
  });
}

/** How a clause is put: the first auxiliary or adverb that says so; `among` are tokens that it shares with another. */
export function modalityOf(view: View, head: number, among: readonly number[]): Modality | null {
  const own = kidsOf(view, head);
  const kids = among.length === 0 ? own : [...own, ...among].sort((a, b) => a - b);
  for (const i of kids) {
    const form = view.word[i] ?? "";
    const word = form.charAt(0) === "’" ? form.replace("’", "'") : form;
    const said = (i < head ? AUXILIARIES.get(word) : undefined) ?? ADVERBS.get(word);
    if (said) return said;
  }
  const lemma = view.lemma[head] ?? "";
  const led = kids.find(
    (i) => i > head && view.label[i] === "xcomp" && view.word[view.left[i] ?? i] === "to",
  );
  if (led === undefined) return lemma === "likely" ? "likely" : null;
  if (lemma !== "go") return LEADING.get(lemma) ?? (lemma === "likely" ? "likely" : null);
  return view.pos[head] === "VBG" && !kids.some((i) => i < head && /^(?:was|were)$/.test(view.word[i] ?? ""))
    ? "future"
    : null;
}
