import { kidsOf, type View } from "../learned/sight/view.ts";
import { adopted, beginOf, headsAfter, isTimed } from "./joined.ts";
import { needed } from "./shared.ts";
import { isBetween, isJoining, isPredicate, isWord, joins, subjectOf, topsOf } from "./tree.ts";

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
    const buried = top === undefined || isPredicate(view, top) ? undefined : buriedIn(view, sentence);
    if (buried !== undefined) {
      const subject = phraseOf(view, sentence, buried);
      found.push({ head: buried, tokens: [...pending, ...sentence], shared: [], subject });
      pending = [];
      continue;
    }
    // "Not once. Not ever.": what says nothing by itself goes with what stands before it, or else with what follows.
    if (top === undefined || !isPredicate(view, top)) {
      const last = found.at(-1);
      if (last) last.tokens.push(...sentence);
      else pending.push(...sentence);
      continue;
    }
    for (const clause of parted(view, sentence, top)) {
      const tokens = found.length > 0 ? opened(view, clause.tokens) : clause.tokens;
      const { head, shared, subject } = clause;
      found.push({ head, tokens: [...pending, ...tokens], shared, subject });
      pending = [];
    }
  }
  return found;
}

/** Where a clause begins among the tokens of its sentence; not `firm` where only a comma parts it. */
interface Cut extends Omit<Clause, "tokens"> {
  readonly from: number;
  readonly firm: boolean;
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

/** The predicate that most of a sentence's tokens hang on. */
function topOf(view: View, sentence: readonly number[]): number | undefined {
  const tops = topsOf(view, sentence);
  const predicates = tops.filter((i) => isPredicate(view, i));
  const most = widest(view, predicates) ?? widest(view, tops);
  // What the parser hung beside it may stand before it: "the talks failed; a new round is planned for April".
  const first = predicates.find((i) => subjectOf(view, i) !== undefined);
  const apart =
    most !== undefined && first !== undefined && first < most && beginOf(view, sentence, most)?.firm === true;
  return apart ? first : most;
}

/** The predicate of a sentence that the parser hung on something else in it: "they were | out | again in eleven minutes". */
const buriedIn = (view: View, sentence: readonly number[]): number | undefined =>
  sentence.find(
    (i) =>
      isPredicate(view, i) &&
      isTimed(view, i) &&
      !/^(?:acl|advcl)/.test(view.label[i] ?? "") &&
      !kidsOf(view, i).some((kid) => view.label[kid] === "mark" || /^W/.test(view.pos[kid] ?? "")),
  );

/** The token that most others hang on, the first of equals. */
function widest(view: View, tokens: readonly number[]): number | undefined {
  let [most, width]: [number | undefined, number] = [undefined, -1];
  for (const i of tokens) {
    const own = (view.right[i] ?? i) - (view.left[i] ?? i);
    if (own > width) [most, width] = [i, own];
  }
  return most;
}

/** The clauses of one sentence. */
function parted(view: View, sentence: readonly number[], top: number): Clause[] {
  const subject = phraseOf(view, sentence, top);
  const whole = [{ head: top, tokens: sentence, shared: [], subject }];
  if (!sentence.some((i) => joins(view, i)) || isBound(view, sentence, top)) return whole;
  const cuts: Cut[] = [{ head: top, from: 0, shared: [], subject, firm: true }];
  for (const head of headsAfter(view, sentence, top)) {
    const begin = beginOf(view, sentence, head);
    const own = adopted(view, head);
    const shared = begin === null ? null : own.length > 0 || begin.that ? [] : needed(view, top, head);
    if (
      begin === null ||
      shared === null ||
      !shared.every((i) => sentence.includes(i)) ||
      begin.from <= (cuts.at(-1)?.from ?? 0)
    )
      continue;
    const { from, firm } = begin;
    const about = own.length > 0 ? own : shared.length > 0 ? subject : phraseOf(view, sentence, head);
    cuts.push({ head, from, firm, shared, subject: about });
  }
  // A comma alone parts clauses only in a row that an "and" ends: "A, B and C".
  while (cuts.at(-1)?.firm === false) cuts.pop();
  if (cuts.length === 1) return whole;
  const clauses = cuts.map(({ from, head, shared, subject }, k) => ({
    head,
    shared,
    subject,
    tokens: closedOff(view, sentence.slice(from, cuts[k + 1]?.from)),
  }));
  return clauses.every((clause) => says(view, clause)) ? clauses : whole;
}

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
  const tops = [top, ...topsOf(view, sentence)];
  return sentence.some((i) => {
    const word = view.word[i] ?? "";
    const label = view.label[i] ?? "";
    return (
      word === "?" ||
      ((word === "or" || word === "nor") && view.head[i] === top) ||
      label === "cc:preconj" ||
      (word === "not" && /^(?:only|just|because|so)$/.test(view.word[i + 1] ?? "")) ||
      (CONDITIONS.has(word) && tops.some((one) => hangsOn(view, i, one)))
    );
  });
}

/** True for the opening word of a clause that hangs on the main one, or on one that is joined to it. */
function hangsOn(view: View, mark: number, top: number): boolean {
  // What somebody does not know, "whether gold is missing", is no condition of anything.
  if (view.label[mark] !== "mark" || view.label[view.head[mark] ?? -1] === "ccomp") return false;
  const over = view.head[view.head[mark] ?? -1] ?? -1;
  return view.head[mark] === top || over === top || view.head[over] === top;
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
