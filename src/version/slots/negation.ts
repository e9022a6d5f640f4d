import type { Slot } from "../../model/change.ts";
import { base } from "../../text/words/base.ts";
import { apart, contentWords, plainTokens, stem } from "../similar.ts";

const NEGATORS = new Set(
  `not no never none nobody nothing nowhere neither nor without cannot unable hardly barely lack lacks lacked fail
  fails failed deny denies denied denying`.split(/\s+/),
);
const negates = (word: string): boolean => NEGATORS.has(word) || (word.length > 3 && word.endsWith("n't"));
/** Where a negation's reach ends. */
const BREAK = /^(?:but|whether|if|[,;:.])$/;

interface Negator {
  readonly text: string;
  /** True of "a failed attempt", which denies nothing, as "failed to hold" does. */
  readonly mild: boolean;
  /** The first words of meaning that it stands before. */
  readonly scope: readonly string[];
  /** The first of them as it stands; none where there is none. */
  readonly first: readonly string[];
  /** True where no word of meaning stands between it and what it is joined to: "…, no time", "… and will not". */
  readonly joined: boolean;
  /** The words of meaning from where its part of the sentence is joined to the one before to where the next is; none where it is not joined. */
  readonly clause: () => readonly string[];
}

const DETERMINERS =
  /^(?:an?|the|this|that|its|his|her|their|our|my|another|two|three|several|many|'s)$|['’]s$/;

/** Words by which a part of a sentence is joined to another. */
const JOINS = /^(?:and|or|nor|but|while|although|though|who|which|that|[,;:])$/;

/** Negations that come, go or move to another word between two wordings; any of them may turn the meaning round. */
export function negation(old: string, next: string): Slot[] {
  const was = negators(old);
  const is = negators(next);
  if (was.length !== is.length) {
    const longer = was.length > is.length ? was : is;
    const shorter = longer === was ? is : was;
    const rest = [...longer];
    for (const { text, scope, mild } of shorter) {
      const near = rest.filter((one) => one.scope[0] === scope[0]);
      // "Did not deny" and "denied" both have a denial.
      const same = near.find((one) => base(one.text) === base(text)) ?? near.find((one) => one.mild === mild);
      rest.splice(Math.max(rest.indexOf(same ?? near[0] ?? (rest[0] as Negator)), 0), 1);
    }
    const other = longer === was ? next : old;
    const also = longer === was ? additions(old, next) : additions(next, old);
    return rest
      .flatMap(({ text, mild, scope, joined, clause }) =>
        mild ||
        isNamed(text, other) ||
        (also !== null &&
          (isAll(clause(), also) ||
            // "…, and there won't be" denies again what is denied before it.
            (joined && (scope.length > 0 ? also.has(scope[0] ?? "") : shorter.length > 0))))
          ? []
          : [{ text }],
      )
      .map(({ text }) =>
        longer === was
          ? { type: "negation", old: text, new: null }
          : { type: "negation", old: null, new: text },
      );
  }
  const moved = escaped(was, is, next) ?? escaped(is, was, old);
  if (moved !== undefined) {
    return [{ type: "negation", old: phrase(was[moved]), new: phrase(is[moved]) }];
  }
  return prefixed(old, next);
}

/** What denies as a verb, and the noun for it, which denies as much: "the flight failed", "the failure of the flight". */
const NOUNS: readonly (readonly [RegExp, RegExp])[] = [
  [/^fail/, /\bfailures?\b/i],
  [/^den/, /\bdenials?\b/i],
  [/^(?:unable|cannot|can[’']t)$/, /\binability\b/i],
  [/^lack/, /\b(?:lack|absence)\b/i],
];

/** True where a wording has the noun for what denies in another. */
const isNamed = (negator: string, words: string): boolean =>
  NOUNS.some(([verb, noun]) => verb.test(negator) && noun.test(words));

/** The words of meaning that a longer wording has beside all of a shorter one's; null where it does not have all of these. */
function additions(long: string, short: string): ReadonlySet<string> | null {
  const [all, few] = [long, short].map((words) => new Set(contentWords(words).map(stem)));
  if (all === undefined || few === undefined || [...few].some((word) => !all.has(word))) return null;
  return new Set([...all].filter((word) => !few.has(word)));
}

/** The negator whose word is still said on the other side, but no longer denied. */
function escaped(of: readonly Negator[], others: readonly Negator[], other: string): number | undefined {
  if (of.length === 0) return undefined;
  const said = new Set(contentWords(other).map(stem));
  const reached = new Set(others.flatMap(({ scope }) => scope));
  const at = of.findIndex(({ scope: [head] }) => head !== undefined && said.has(head) && !reached.has(head));
  return at < 0 ? undefined : at;
}

function phrase(negator: Negator | undefined): string | null {
  return negator === undefined ? null : [negator.text, ...negator.first].join(" ");
}

/** The first word of meaning that each negation of a wording stands before, without its ending. */
export function denied(words: string): string[] {
  return negators(words).flatMap(({ scope }) => scope.slice(0, 1));
}

function negators(words: string): Negator[] {
  const all = plainTokens(words);
  const found: Negator[] = [];
  for (let i = 0; i < all.length; i += 1) {
    const text = all[i] as string;
    // "Has yet to pay" has not paid.
    const yet = text === "yet" && all[i + 1] === "to";
    if (!yet && (!negates(text) || isBound(all, i))) continue;
    const scope: string[] = [];
    const first: string[] = [];
    for (const word of all.slice(i + 1)) {
      if (BREAK.test(word) || scope.length === 3) break;
      if (negates(word) || contentWords(word).length === 0) continue;
      if (first.length === 0) first.push(word);
      scope.push(...contentWords(word).map(stem));
    }
    // "Two trustees voted no": an answer denies nothing.
    if (text === "no" && scope.length === 0) continue;
    const before = all.slice(0, i);
    const from = before.findLastIndex((word) => JOINS.test(word) || contentWords(word).length > 0);
    found.push({
      text,
      mild: text === "failed" && DETERMINERS.test(all[i - 1] ?? "") && all[i + 1] !== "to",
      scope,
      first,
      joined: JOINS.test(before[from] ?? ""),
      clause: () => clauseAt(all, i),
    });
  }
  return found;
}

/** True of "not only" and "no more than 50", which deny nothing. */
const isBound = (all: readonly string[], i: number): boolean =>
  (all[i] === "not" && all[i + 1] === "only") ||
  (/^not?$/.test(all[i] ?? "") && /^(?:more|fewer|less)$/.test(all[i + 1] ?? "") && all[i + 2] === "than");

/** True for words of which there are some, all of them among others. */
const isAll = (words: readonly string[], others: ReadonlySet<string>): boolean =>
  words.length > 0 && words.every((word) => others.has(word));

/** The words of meaning of the part of a sentence that stands at a place; none where the sentence has no other part. */
function clauseAt(all: readonly string[], at: number): string[] {
  const from = all.findLastIndex((word, i) => i < at && PARTS.test(word));
  const to = all.findIndex((word, i) => i > at && PARTS.test(word));
  if (from < 0 && to < 0) return [];
  return all
    .slice(from + 1, to < 0 ? all.length : to)
    .filter((word) => !negates(word))
    .flatMap(contentWords)
    .map(stem);
}

const PARTS = /^(?:and|but|while|although|though|because|[,;:.—-])$/;

const PREFIXED = /^(?:un|in|im|ir|il|dis|de-?|non-?)(?=.{4})(.+)$/;
const turns = (word: string): boolean => PREFIXED.test(word);

/** "likely" to "unlikely" and back. */
function prefixed(old: string, next: string): Slot[] {
  const [before, after] = apart(plainTokens(old), plainTokens(next));
  if (!before.some(turns) && !after.some(turns)) return [];
  const was = new Set(contentWords(old));
  const is = new Set(contentWords(next));
  const turned = (from: ReadonlySet<string>, to: ReadonlySet<string>) =>
    [...to].flatMap((word) => {
      if (from.has(word)) return [];
      const base = PREFIXED.exec(word)?.[1];
      return base !== undefined && from.has(base) && !to.has(base) ? [[base, word] as const] : [];
    });
  return [
    ...turned(was, is).map(([a, b]): Slot => ({ type: "negation", old: a, new: b })),
    ...turned(is, was).map(([a, b]): Slot => ({ type: "negation", old: b, new: a })),
  ];
}
