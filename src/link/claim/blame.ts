import type { Span } from "../../model/span.ts";
import type { Known } from "./cut.ts";
import { keptWith } from "./kept.ts";
import { named, smallWords, standing } from "./phrases.ts";
import { sign } from "./signs.ts";
import type { View } from "./view.ts";
import { concept } from "./words.ts";

/** What a claim says was, or was not, the cause of something. */
export interface Blame extends Span {
  /** -1 where it was not. */
  readonly sign: 1 | -1;
  /** Concepts of the words for the cause. */
  readonly cause: ReadonlySet<string>;
  /** Concepts of the words for what was caused; none where that is not told. */
  readonly effect: ReadonlySet<string>;
}

/** Without one of these words a claim is not searched. */
const ANY =
  /caus|contribut|trigger|spark|start|provok|led to|blame|at fault|responsible|culprit|source|due to|result of|to do with|played/;
/** Each has one of these. */
const OF_ANY = sign(
  /caus|contribut|trigger|spark|start|provok|led$|blame|^fault|responsible|culprit|source|due$|result$|^do$|played/i,
);
const CAUSES = /^(?:caus(?:ed?|es)|trigger(?:s|ed)?|spark(?:s|ed)?|started|provok(?:ed?|es))$/;
/** "The fire started in a shed" blames nothing. */
const DETERMINER = /^(?:the|a|an|this|that|these|those|its|their|his|her|our|all|both)$/;
/** Nouns for a cause: "the cause of the fire was a candle", "a candle was the cause". */
const CAUSE = /^(?:cause|culprit|source|reason)$/;
/** What is blamed by no name of its own may be any other cause. */
const VAGUE = new Set(
  "fault failure problem error mistake issue defect something somebody someone combination factor thing he she they it we"
    .split(" ")
    .map(concept),
);

/** What a claim blames or clears, in order. */
export const blamesOf = keptWith((view: View): readonly Blame[] =>
  (view.signs & OF_ANY) !== 0 && ANY.test(view.text) ? read(view) : NO_BLAMES,
);

const NO_BLAMES: readonly Blame[] = [];
/** Words at which something is blamed. */
const BLAMING = sign(
  /^(?:caus(?:ed?|es)|trigger(?:s|ed)?|spark(?:s|ed)?|started|provok(?:ed?|es)|led|contributed?|cause|culprit|source|reason|blame|fault|responsible|due|because|result|nothing|played)$/i,
);

function read(view: View): Blame[] {
  const words = smallWords(view);
  const denied = view.polarity === "denies" ? -1 : 1;
  return words.flatMap((word, i) => {
    if (((view.known[i] as Known).signs & BLAMING) === 0) return [];
    const made =
      verb(view, words, word, i) ?? copula(view, words, word, i) ?? preposition(view, words, word, i);
    if (!made || [...made.cause].every((key) => VAGUE.has(key))) return [];
    const [first, last] = [view.tokens[made.from], view.tokens[made.to - 1]];
    if (!first || !last) return [];
    const sign = (made.negated ? -1 : 1) * denied === 1 ? (1 as const) : (-1 as const);
    const blame = { sign, cause: made.cause, effect: made.effect, start: first.start, end: last.end };
    // "The slide had nothing to do with the quarry": which of the two was the cause is not told.
    return word === "nothing" ? [blame, { ...blame, cause: made.effect, effect: made.cause }] : [blame];
  });
}

interface Found {
  readonly cause: ReadonlySet<string>;
  readonly effect: ReadonlySet<string>;
  readonly negated: boolean;
  readonly from: number;
  readonly to: number;
}

const NONE: ReadonlySet<string> = new Set();

/** "A valve caused the leak", "the leak was caused by a valve", "rain led to the slide". */
function verb(view: View, words: readonly string[], word: string, i: number): Found | null {
  const leads = /^(?:led|contributed?)$/.test(word) && words[i + 1] === "to";
  if (!leads && !CAUSES.test(word)) return null;
  const stand = standing(view, i, leads ? i + 2 : i + 1);
  const { from, to, negated, passive, before } = stand;
  if (passive) return { cause: stand.behind, effect: before ?? NONE, negated, from, to };
  if (
    stand.isBe ||
    !before ||
    before.size === 0 ||
    (word === "started" && !DETERMINER.test(words[i + 1] ?? ""))
  )
    return null;
  return { cause: before, effect: named(words, leads ? i + 2 : i + 1), negated, from, to };
}

/** "Rain was to blame for the slide", "rain was not the cause of it", "the cause of the slide was rain". */
function copula(view: View, words: readonly string[], word: string, i: number): Found | null {
  const noun = CAUSE.test(word) && words[i - 1] === "the";
  const blamed = (word === "blame" && words[i - 1] === "to") || (word === "fault" && words[i - 1] === "at");
  if (!noun && !blamed && word !== "responsible") return null;
  const of = /^(?:for|of|behind)$/.test(words[i + 1] ?? "");
  const effect = of ? named(words, i + 2) : NONE;
  const be = words.findIndex((each, j) => j > i && /^(?:was|were|is|are)$/.test(each));
  if (noun && be > i && be - i < 8 && (of || be === i + 1)) {
    const stand = standing(view, be, be + 1);
    return { ...stand, cause: stand.behind, effect, negated: /^(?:not|never)$/.test(words[be + 1] ?? "") };
  }
  const stand = standing(view, noun || blamed ? i - 1 : i, i + 1);
  return stand.before && stand.before.size > 0 ? { ...stand, cause: stand.before, effect } : null;
}

/** "Because of rain", "due to a valve", "had nothing to do with the slide", "played no part in the slide". */
function preposition(view: View, words: readonly string[], word: string, i: number): Found | null {
  const next = words[i + 1];
  if (
    (word === "due" && next === "to") ||
    (word === "because" && next === "of") ||
    (word === "result" && next === "of")
  ) {
    const stand = standing(view, i, i + 2);
    return stand.before && { ...stand, cause: stand.behind, effect: stand.before };
  }
  if (word === "nothing" && next === "to" && words[i + 2] === "do") {
    const stand = standing(view, i, i + 4);
    return stand.before && { ...stand, cause: stand.before, effect: named(words, i + 4), negated: true };
  }
  if (word === "played" && /^(?:no|any|a)$/.test(next ?? "") && /^(?:part|role)$/.test(words[i + 2] ?? "")) {
    const stand = standing(view, i, i + 4);
    const negated = stand.negated || next === "no";
    return stand.before && { ...stand, cause: stand.before, effect: named(words, i + 4), negated };
  }
  return null;
}
