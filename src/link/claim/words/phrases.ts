import { keptWith } from "../kept.ts";
import type { View } from "../view.ts";
import { concept, DAYS, isNegation, STOP } from "./words.ts";

/** A claim's words in small letters, one for each of its tokens. */
export const smallWords = keptWith(({ tokens }: View): readonly string[] =>
  tokens.map(({ text }) => small(text)),
);

/** A word in small letters, with the apostrophe of a keyboard. */
export const small = (word: string): string => word.toLowerCase().replace("’", "'");

/** Words between a subject and its verb. */
const HELPS =
  /^(?:is|are|was|were|be|been|being|has|have|had|did|does|do|to|not|never|may|might|could|would|must|also|then|\p{L}+ly|\p{L}+n't)$/u;
const BE = /^(?:is|are|was|were|be|been|being|(?:is|are|was|were)n't)$/;
/** Where a phrase ends. */
const ENDS =
  /^(?:[^\p{L}\p{N}]|because|when|after|while|but|before|if|as|though|although|whether|rather|instead|so|since|until)$/u;
const RELATIVE = /^(?:that|which|who|whom|whose|where)$/;
/** Words behind which a phrase only tells more of what it named. */
const MORE =
  /^(?:in|at|on|for|from|with|near|during|to|by|over|off|into|inside|outside|without|about|against|through|under)$/;
const LONGEST = 10;

/** What stands before and behind a verb, and how the verb stands there. */
export interface Stand {
  /** Concepts of the phrase before it; null where that cannot be told. */
  readonly before: ReadonlySet<string> | null;
  /** Concepts of the phrase behind it, or behind its "by". */
  readonly behind: ReadonlySet<string>;
  /** "Was rammed by". */
  readonly passive: boolean;
  /** "Was rammed", whoever did it. */
  readonly isBe: boolean;
  readonly negated: boolean;
  /** Place of the first word behind it. */
  readonly start: number;
  /** Places of the first and, not included, the last of these words. */
  readonly from: number;
  readonly to: number;
}

/** Reads the words around a verb, or around a noun that is told of a subject, which ends before `behind`. */
export function standing(view: View, at: number, behind = at + 1): Stand {
  const words = smallWords(view);
  let verb = at;
  while (verb > 0 && HELPS.test(words[verb - 1] ?? "")) verb -= 1;
  const helpers = words.slice(verb, at);
  const isBe = helpers.some((word) => BE.test(word));
  const by = words[behind] === "by" ? behind : words[behind + 1] === "by" ? behind + 1 : -1;
  const passive = isBe && by >= 0;
  const from = startOf(words, verb);
  const left = RELATIVE.test(words[from - 1] ?? "") ? null : told(words, from, verb);
  const start = passive ? by + 1 : behind;
  const to = endOf(words, start);
  return {
    before: left,
    behind: told(words, start, to),
    passive,
    isBe,
    negated: [...helpers, ...words.slice(from, verb)].some(isNegation),
    start,
    from,
    to,
  };
}

/** The first word of the phrase that ends before `end`. */
export function startOf(words: readonly string[], end: number): number {
  let from = end;
  while (from > 0 && end - from < LONGEST && !isEnd(words[from - 1] ?? "")) from -= 1;
  return from;
}

/** Where the phrase that begins at `start` ends, with what tells more of it. */
export function endOf(words: readonly string[], start: number): number {
  let to = start;
  while (to < words.length && to - start < LONGEST && !isEnd(words[to] ?? "")) to += 1;
  return to;
}

const isEnd = (word: string): boolean => ENDS.test(word) || RELATIVE.test(word);

/** Words that say only how many. */
const COUNT =
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|dozens?|hundreds?|thousands?|half|first|second|last)$/;

/** Concepts of the words of `[start, end)`. */
export function told(words: readonly string[], start: number, end: number): ReadonlySet<string> {
  const found = new Set<string>();
  for (const word of words.slice(start, end))
    if (
      /^\p{L}/u.test(word) &&
      !STOP.has(word) &&
      !DAYS.includes(word) &&
      !COUNT.test(word) &&
      !word.endsWith("n't")
    )
      found.add(concept(word));
  return found;
}

/** What is named at the head of a phrase that begins at `start`: "three workers" of "three workers in the yard". */
export function named(words: readonly string[], start: number): ReadonlySet<string> {
  const to = endOf(words, start);
  let end = start;
  while (end < to && !MORE.test(words[end] ?? "") && !BE.test(words[end] ?? "")) end += 1;
  return told(words, start, end);
}
