// Where clauses that stand beside the main one begin, and whose they are, where the parser hung them elsewhere.

import { kidsOf, type View } from "../learned/sight/view.ts";
import { isBetween, isJoining, isPredicate, joins, subjectOf } from "./tree.ts";

const FINITE = /^(?:VB[DZP]|MD)$/;
const NOMINAL = /^(?:DT|PRP\$?|JJ[RS]?|NNP?S?|CD|POS|VBG|HYPH|RB)$/;

/** Heads of what stands beside the main clause, in order: what is joined to it, and what the parser joined to the cue. */
export function headsAfter(view: View, sentence: readonly number[], top: number): number[] {
  const all = new Set(sentence);
  const found = new Set(beside(view, top, all));
  for (const one of found) for (const kid of beside(view, one, all)) found.add(kid);
  for (const i of sentence) {
    const that = thatAt(view, i);
    if (that !== null) found.add(that);
    const isLoose = i > top && !all.has(view.head[i] ?? -1);
    if (isLoose && (subjectOf(view, i) !== undefined || view.label[i] === "conj" || isTold(view, i)))
      found.add(i);
  }
  return [...found].filter((i) => i > top && isPredicate(view, i)).sort((a, b) => a - b);
}

const beside = (view: View, over: number, all: ReadonlySet<number>): number[] =>
  kidsOf(view, over).filter(
    (kid) => all.has(kid) && kid > over && /^(?:conj|parataxis)$/.test(view.label[kid] ?? ""),
  );

/** True for a clause with an auxiliary that tells a time: "was at home", "would appeal". */
const isTold = (view: View, head: number): boolean =>
  kidsOf(view, head).some(
    (kid) => /^(?:aux|auxpass|cop)$/.test(view.label[kid] ?? "") && FINITE.test(view.pos[kid] ?? ""),
  );

/** The same, or a verb that tells it by itself. */
export const isTimed = (view: View, head: number): boolean =>
  FINITE.test(view.pos[head] ?? "") || isTold(view, head);

/** The head of what an "and that" or "but that" opens; null for any other token. */
function thatAt(view: View, joint: number): number | null {
  const that = joint + 1;
  const opens = isJoining(view, joint) && view.word[that] === "that" && view.label[that] === "mark";
  const head = view.head[that] ?? -1;
  return opens &&
    head > that &&
    view.sentence[head] === view.sentence[joint] &&
    subjectOf(view, head) !== undefined
    ? head
    : null;
}

/** What a verb without a subject speaks of where the parser took that for one more thing in a row: "out of beds and | patients | were sleeping". */
export function adopted(view: View, head: number): readonly number[] {
  if (subjectOf(view, head) !== undefined || !isTimed(view, head)) return [];
  const first = view.left[head] ?? head;
  if (!FINITE.test(view.pos[first] ?? "")) return [];
  const found: number[] = [];
  let at = first - 1;
  for (; at >= 0 && view.sentence[at] === view.sentence[head] && NOMINAL.test(view.pos[at] ?? ""); at -= 1)
    found.unshift(at);
  const noun = /^(?:NN|PRP$|CD)/.test(view.pos[first - 1] ?? "");
  return noun && isJoining(view, at) && view.sentence[at] === view.sentence[head] ? found : [];
}

/** Where among its sentence's tokens a clause begins. */
interface Begin {
  readonly from: number;
  /** True behind an "and", a "but" or a semicolon, false behind a comma alone. */
  readonly firm: boolean;
  /** True of what an "and that" opens. */
  readonly that: boolean;
}

/** Where in the sentence a joined clause begins; null where nothing parts it from what is before. */
export function beginOf(view: View, sentence: readonly number[], head: number): Begin | null {
  const [own] = adopted(view, head);
  const left = Math.min(own ?? head, view.left[head] ?? head);
  const mark = sentence.find((i) => thatAt(view, i) === head);
  if (mark !== undefined && holds(view, sentence, mark)) return null;
  const that = mark !== undefined;
  let at = sentence.findIndex((i) => i >= (that ? mark + 1 : left));
  if (at < 0) return null;
  // The mark that joins may hang on either clause.
  while (at < sentence.length && isBetween(view, sentence[at])) at += 1;
  let before = at - 1;
  let [firm, comma] = [false, false];
  for (; before >= 0 && isBetween(view, sentence[before]); before -= 1) {
    firm ||= joins(view, sentence[before]);
    comma ||= view.word[sentence[before] ?? -1] === ",";
  }
  const over = view.head[head] ?? -1;
  const alike = view.label[head] === "conj" && view.pos[over] === view.pos[head] && sentence[at] === head;
  const row = comma && FINITE.test(view.pos[sentence[at] ?? -1] ?? "");
  const clause =
    comma &&
    subjectOf(view, head) !== undefined &&
    isTimed(view, head) &&
    !/^W/.test(view.pos[sentence[at] ?? -1] ?? "");
  if (!(firm || row || clause || (comma && alike)) || before < 0 || (sentence[at] ?? head + 1) > head)
    return null;
  return { from: at, firm, that };
}

/** True where a verb within what is said has a "that" of its own, so that a further one may be its: "believed that it rained and that …". */
const holds = (view: View, sentence: readonly number[], joint: number): boolean => {
  const marks = sentence.filter((i) => i < joint && view.word[i] === "that" && view.label[i] === "mark");
  return marks.some((i) => {
    const over = view.head[view.head[i] ?? -1] ?? -1;
    return sentence.includes(over);
  });
};
