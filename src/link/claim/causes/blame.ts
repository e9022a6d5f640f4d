import type { Span } from "../../../model/span.ts";
import { keptWith } from "../kept.ts";
import type { View } from "../view.ts";
import type { Known } from "../words/cut.ts";
import { endOf, named, smallWords, standing, startOf, told } from "../words/phrases.ts";
import { sign } from "../words/signs.ts";
import { concept } from "../words/words.ts";

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
  /caus|contribut|trigger|spark|start|provok|led to|blame|at fault|responsible|culprit|source|due to|result of|to do with|played|explan|(?:traced|attributed|ascribed|put down) to|not (?:through|via)|rather than|, not /;
/** Each has one of these. */
const OF_ANY = sign(
  /caus|contribut|trigger|spark|start|provok|led$|blame|^fault|responsible|culprit|source|due$|result$|^do$|played|explan|^to$|^not$|^than$/i,
);
const CAUSES = /^(?:caus(?:ed?|es)|trigger(?:s|ed)?|spark(?:s|ed)?|started|provok(?:ed?|es))$/;
/** "The fire started in a shed" blames nothing. */
const DETERMINER = /^(?:the|a|an|this|that|these|those|its|their|his|her|our|all|both)$/;
/** Nouns for a cause: "the cause of the fire was a candle", "a candle was the cause". */
const CAUSE = /^(?:cause|culprit|source|reason|explanation)$/;
/** "Brought down the network", "explained the growth": causes where they are said of one thing and not of another. */
const ROOT = /^(?:explain(?:s|ed)?|brought|knocked)$/;
/** What may stand before such a noun: "the most likely cause", "the only plausible explanation". */
const SHADE =
  /^(?:most|more|only|sole|single|main|chief|primary|real|true|root|immediate|underlying|likely|likeliest|probable|possible|plausible|obvious)$/;
/** Behind these what is blamed for something follows: "the fault was traced to a valve". */
const ASCRIBED = /^(?:traced|attributed|ascribed)$/;
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
  /^(?:caus(?:ed?|es)|trigger(?:s|ed)?|spark(?:s|ed)?|started|provok(?:ed?|es)|led|contributed?|cause|culprit|source|reason|blame|fault|responsible|due|because|result|nothing|played|explanation|explain(?:s|ed)?|brought|knocked|traced|attributed|ascribed|down|rather|instead|not)$/i,
);

function read(view: View): Blame[] {
  const words = smallWords(view);
  const denied = view.polarity === "denies" ? -1 : 1;
  return words.flatMap((word, i) => {
    if (((view.known[i] as Known).signs & BLAMING) === 0) return [];
    const made =
      verb(view, words, word, i) ??
      copula(view, words, word, i) ??
      preposition(view, words, word, i) ??
      setAside(words, word, i);
    if (!made || [...made.cause].every((key) => VAGUE.has(key))) return [];
    const [first, last] = [view.tokens[made.from], view.tokens[made.to - 1]];
    if (!first || !last) return [];
    const held = (made.negated ? -1 : 1) * denied === 1 ? (1 as const) : (-1 as const);
    // "Any problem with the cooling" is the cooling; "the fault" is whatever the story tells of.
    const [cause, effect] = [tellingOf(made.cause), tellingOf(made.effect)];
    const blame = { sign: held, cause, effect, start: first.start, end: last.end };
    // "The slide had nothing to do with the quarry": which of the two was the cause is not told.
    return word === "nothing" ? [blame, { ...blame, cause: effect, effect: cause }] : [blame];
  });
}

const tellingOf = (keys: ReadonlySet<string>): ReadonlySet<string> =>
  [...keys].some((key) => VAGUE.has(key)) ? new Set([...keys].filter((key) => !VAGUE.has(key))) : keys;

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
  const root = ROOT.test(word) && beforeOther(words, i).size > 0;
  if (!leads && !root && !CAUSES.test(word)) return null;
  const stand = standing(view, i, leads ? i + 2 : i + 1);
  const { from, to, negated, passive } = stand;
  const before = stand.before?.size === 0 ? beforeOther(words, i) : stand.before;
  if (passive) return { cause: stand.behind, effect: before ?? NONE, negated, from, to };
  if (
    stand.isBe ||
    !before ||
    before.size === 0 ||
    (word === "started" && !DETERMINER.test(words[i + 1] ?? ""))
  )
    return null;
  return {
    cause: before,
    effect: named(words, leads || words[i + 1] === "down" ? i + 2 : i + 1),
    negated,
    from,
    to,
  };
}

/** "Rain was to blame for the slide", "rain was not the cause of it", "the cause of the slide was rain". */
function copula(view: View, words: readonly string[], word: string, i: number): Found | null {
  let first = i;
  while (SHADE.test(words[first - 1] ?? "")) first -= 1;
  const noun =
    CAUSE.test(word) && /^(?:the|an?)$/.test(words[first - 1] ?? "") && (first < i || words[i - 1] === "the");
  const blamed = (word === "blame" && words[i - 1] === "to") || (word === "fault" && words[i - 1] === "at");
  if (!noun && !blamed && word !== "responsible") return null;
  const of = /^(?:for|of|behind)$/.test(words[i + 1] ?? "");
  const effect = of ? named(words, i + 2) : NONE;
  const be = words.findIndex((each, j) => j > i && /^(?:was|were|is|are)$/.test(each));
  if (noun && be > i && be - i < 8 && (of || be === i + 1)) {
    const stand = standing(view, be, be + 1);
    return { ...stand, cause: stand.behind, effect, negated: /^(?:not|never)$/.test(words[be + 1] ?? "") };
  }
  const article = noun && /^remain(?:s|ed)$/.test(words[first - 2] ?? "") ? first - 2 : first - 1;
  const stand = standing(view, noun ? article : blamed ? i - 1 : i, i + 1);
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
  const put = word === "down" && next === "to" && words[i - 1] === "put";
  if (put || (ASCRIBED.test(word) && next === "to")) {
    const stand = standing(view, put ? i - 1 : i, i + 2);
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

/** "A valve, not the pump, caused the leak": what stands before what is set aside. */
function beforeOther(words: readonly string[], i: number): ReadonlySet<string> {
  const at = words.findLastIndex(
    (word, k) => k < i && words[k - 1] === "," && /^(?:not|rather|instead)$/.test(word),
  );
  const isNear = at > 0 && endOf(words, at + 1) === i - 1;
  return isNear ? told(words, startOf(words, at - 1), at - 1) : NONE;
}

/** What is set aside for another cause: "a valve, not the pump, caused the leak", "got in at the pump and not through the valve". */
function setAside(words: readonly string[], word: string, i: number): Found | null {
  const next = words[i + 1] ?? "";
  const other = (word === "rather" && next === "than") || (word === "instead" && next === "of");
  if (word !== "not" && !other) return null;
  const start = i + (other ? 2 : 1);
  const led = /^(?:through|via)$/.test(words[start] ?? "");
  if (!led && words[i - 1] !== ",") return null;
  const from = led ? start + 1 : start;
  const to = endOf(words, from);
  const behind = words.slice(to + 1, to + 5);
  const isCause = words[to] === "," && behind.some((each) => CAUSES.test(each) || ROOT.test(each));
  return led || isCause ? { cause: told(words, from, to), effect: NONE, negated: true, from: i, to } : null;
}
