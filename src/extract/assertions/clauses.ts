import { kidsOf, type View } from "../learned/view.ts";
import { needed } from "./shared.ts";
import { isJoining, isWord, kidOf, subjectOf } from "./tree.ts";

/** A clause that asserts something by itself. */
export interface Clause {
  /** The token of its verb or, after a form of "to be", of what is said with it. */
  readonly head: number;
  readonly tokens: readonly number[];
  /** Tokens of the clause before it that it needs too: "the ferry" of "the ferry sank and took the pier with it". */
  readonly shared: readonly number[];
  /** The tokens for what it speaks of, its own or shared; none where none stand there. */
  readonly subject: readonly number[];
}

/** What opens a clause that nothing after it may be cut from: it would be asserted without its condition. */
const CONDITIONS = new Set(
  "if unless until till whether lest provided assuming suppose supposing once".split(" "),
);
/** Content that begins so asks or names something, and asserts nothing by its clauses alone. */
const ASKING = new Set("whether if how why what who whom when where which whose".split(" "));
/** What parts clauses without belonging to one. */
const PARTING = new Set([",", ";", ":", "--", "-", "–", "—", "...", "…"]);
/** Verbs that say nothing by themselves: "… and I'm not", "… but he did". */
const EMPTY = new Set(["be", "do", "have"]);

/**
 * The clauses of a content's tokens, each asserting something by itself, in order: its sentences, and in a sentence
 * the main clauses joined by "and", "but" or a semicolon. What hangs on a condition, a question or a choice stays whole.
 */
export function clausesOf(view: View, tokens: readonly number[]): Clause[] {
  const found: (Clause & { tokens: number[] })[] = [];
  let pending: number[] = [];
  for (const sentence of bySentence(view, tokens)) {
    const top = topOf(view, sentence);
    // "Not once. Not ever.": what says nothing by itself goes with what stands before it, or else with what follows.
    if (top === undefined || !isPredicate(view, top)) {
      const last = found.at(-1);
      if (last) last.tokens.push(...sentence);
      else pending.push(...sentence);
      continue;
    }
    for (const clause of parted(view, sentence, top)) {
      const tokens = found.length > 0 ? opened(view, clause.tokens) : clause.tokens;
      found.push({ ...clause, tokens: [...pending, ...tokens] });
      pending = [];
    }
  }
  return found;
}

function bySentence(view: View, tokens: readonly number[]): number[][] {
  const groups: number[][] = [];
  tokens.forEach((i, k) => {
    const before = tokens[k - 1];
    if (before === undefined || view.sentence[before] !== view.sentence[i]) groups.push([]);
    groups.at(-1)?.push(i);
  });
  return groups;
}

/** The tokens that hang on none of the others. */
const topsOf = (view: View, tokens: readonly number[]): number[] => {
  const all = new Set(tokens);
  return tokens.filter((i) => !all.has(view.head[i] ?? -1));
};

/** The predicate that most of a sentence's tokens hang on. */
function topOf(view: View, sentence: readonly number[]): number | undefined {
  const tops = topsOf(view, sentence);
  const size = (i: number) => (view.right[i] ?? i) - (view.left[i] ?? i);
  const best = (of: readonly number[]) =>
    of.reduce<number | undefined>(
      (most, i) => (most === undefined || size(i) > size(most) ? i : most),
      undefined,
    );
  return best(tops.filter((i) => isPredicate(view, i))) ?? best(tops);
}

/** True for what is said of something: a verb, or what stands after a form of "to be". */
const isPredicate = (view: View, i: number): boolean =>
  view.pos[i]?.startsWith("VB") || subjectOf(view, i) !== undefined || kidOf(view, i, /^cop$/) !== undefined;

/** The clauses of one sentence. */
function parted(view: View, sentence: readonly number[], top: number): Clause[] {
  const subject = phraseOf(view, sentence, top);
  const whole = [{ head: top, tokens: sentence, shared: [], subject }];
  if (!sentence.some((i) => joins(view, i)) || isBound(view, sentence, top)) return whole;
  const cuts: (Omit<Clause, "tokens"> & { readonly from: number })[] = [
    { head: top, from: 0, shared: [], subject },
  ];
  for (const head of headsAfter(view, sentence, top)) {
    const from = beginOf(view, sentence, head);
    const shared = from === null ? null : needed(view, top, head);
    if (
      from === null ||
      shared === null ||
      !shared.every((i) => sentence.includes(i)) ||
      from <= (cuts.at(-1)?.from ?? 0)
    )
      continue;
    cuts.push({ head, from, shared, subject: shared.length > 0 ? subject : phraseOf(view, sentence, head) });
  }
  if (cuts.length === 1) return whole;
  const clauses = cuts.map(({ from, ...cut }, k) => ({
    ...cut,
    tokens: closedOff(view, sentence.slice(from, cuts[k + 1]?.from)),
  }));
  return clauses.every((clause) => says(view, clause)) ? clauses : whole;
}

/** True for what parts clauses that both hold. */
const joins = (view: View, i: number | undefined): boolean =>
  isJoining(view, i) || view.word[i ?? -1] === ";";

/** True for what stands between clauses and belongs to neither. */
const isBetween = (view: View, i: number | undefined): boolean =>
  isJoining(view, i) || PARTING.has(view.word[i ?? -1] ?? "");

/** False for what is left out of a clause so that only the other tells it: "… but I'm not". */
function says(view: View, { tokens, subject }: Clause): boolean {
  const matter = tokens.filter(
    (i) =>
      /^(?:NN|JJ|CD|VB|RB)/.test(view.pos[i] ?? "") &&
      !subject.includes(i) &&
      !EMPTY.has(view.lemma[i] ?? "") &&
      !/^(?:aux|auxpass|cop|neg)$/.test(view.label[i] ?? ""),
  );
  return matter.length > 0 && tokens.filter((i) => isWord(view, i)).length > 1;
}

/** True where clauses of the sentence hang together: by a condition, as a question, as the sides of a choice. */
function isBound(view: View, sentence: readonly number[], top: number): boolean {
  const words = sentence.filter((i) => isWord(view, i));
  const [first] = words;
  if (first === undefined || ASKING.has(view.word[first] ?? "")) return true;
  return sentence.some((i) => {
    const word = view.word[i] ?? "";
    const label = view.label[i] ?? "";
    return (
      word === "?" ||
      ((word === "or" || word === "nor") && view.head[i] === top) ||
      label === "cc:preconj" ||
      (word === "not" && /^(?:only|just|because|so)$/.test(view.word[i + 1] ?? "")) ||
      (CONDITIONS.has(word) && hangsOn(view, i, top))
    );
  });
}

/** True for the opening word of a clause that hangs on the main one, or on one that is joined to it. */
function hangsOn(view: View, mark: number, top: number): boolean {
  if (view.label[mark] !== "mark") return false;
  const over = view.head[view.head[mark] ?? -1] ?? -1;
  return view.head[mark] === top || over === top || view.head[over] === top;
}

/** Heads of what stands beside the main clause, in order: what is joined to it, and what the parser joined to the cue. */
function headsAfter(view: View, sentence: readonly number[], top: number): number[] {
  const all = new Set(sentence);
  const joined = kidsOf(view, top).filter(
    (kid) => all.has(kid) && kid > top && /^(?:conj|parataxis)$/.test(view.label[kid] ?? ""),
  );
  const loose = topsOf(view, sentence).filter(
    (i) => i > top && (subjectOf(view, i) !== undefined || view.label[i] === "conj"),
  );
  return [...new Set([...joined, ...loose])].filter((i) => isPredicate(view, i)).sort((a, b) => a - b);
}

/** Where in the sentence a joined clause begins; null where no "and", "but" or semicolon parts it from what is before. */
function beginOf(view: View, sentence: readonly number[], head: number): number | null {
  const left = view.left[head] ?? head;
  let at = sentence.findIndex((i) => i >= left);
  if (at < 0) return null;
  // The mark that joins may hang on either clause.
  while (at < sentence.length && isBetween(view, sentence[at])) at += 1;
  let before = at - 1;
  let joined = false;
  for (; before >= 0 && isBetween(view, sentence[before]); before -= 1)
    joined ||= joins(view, sentence[before]);
  return joined && before >= 0 && (sentence[at] ?? head + 1) <= head ? at : null;
}

/** The words for what a clause speaks of, as far as they are the content's. */
function phraseOf(view: View, sentence: readonly number[], head: number): number[] {
  const subject = subjectOf(view, head);
  if (subject === undefined) return [];
  const right = Math.min(view.right[subject] ?? subject, subject > head ? view.size : head - 1);
  const left = view.left[subject] ?? subject;
  return sentence.filter((i) => i >= left && i <= right);
}

/** Tokens without an "and" or "but" that only ties them to the sentence before. */
function opened(view: View, tokens: readonly number[]): readonly number[] {
  const first = tokens.findIndex((i) => isWord(view, i));
  return isJoining(view, tokens[first]) && first + 1 < tokens.length ? tokens.slice(first + 1) : tokens;
}

/** Tokens without what only parts them from the clause that follows. */
function closedOff(view: View, tokens: readonly number[]): number[] {
  let end = tokens.length;
  while (end > 0 && isBetween(view, tokens[end - 1])) end -= 1;
  return tokens.slice(0, end);
}
