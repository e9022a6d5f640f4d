import type { Slot } from "../../model/change.ts";
import { base } from "../../text/words/base.ts";
import { CARDINALS, TENS } from "../../text/words/numerals.ts";
import { contentWords } from "../similar.ts";

const WHOSE = "(?:the|its|their|his|her|our|these|those|all)";
/** "Most customers", "some of the larger shops": of how many of a kind something is told. */
const SOME = new RegExp(
  `(?<!\\b(?:the|an?|its|their|his|her|our|at) )\\b(?<count>(?:only |just )?(?:most|some|many|several|(?:a )?few))(?<of>(?: of)?(?: ${WHOSE})?) (?<kind>(?:[\\p{L}’'-]+ ){0,2}?(?:[\\p{L}’-]{2,}(?<![su’'i])s|people|children|men|women|staff|police))\\b`,
  "giu",
);
/** What counts what stands behind it, or denies it. */
const COUNTED = new RegExp(
  `(?:\\b(?:all|every|each|any|no|none|most|some|many|much|several|few|half|both|more|fewer|nearly|other|another|than|of|hundreds|thousands|dozens|${[...CARDINALS, ...TENS].join("|")})|\\d)(?: of)?(?: ${WHOSE})?$`,
  "i",
);

const COUNTS = /\b(?:most|some|many|several|few|both|neither|none|all|one|among)\b/i;

/**
 * "Customers were not affected" that became "most customers were not affected", or the other way round: what was told of a kind is told of
 * a part. Of those that stand with "the" or "its" all were meant, so that it is another number.
 */
export function quantified(old: string, next: string): Slot[] {
  // Most wordings count no share, and need no closer look.
  if (!COUNTS.test(old) && !COUNTS.test(next)) return [];
  return [
    ...parts(next, old).map(({ some, all, whole }) => made(all, some, whole)),
    ...parts(old, next).map(({ some, all, whole }) => made(some, all, whole)),
    ...ofAll(old, next),
    ...topmost(old, next).map((among): Slot => ({ type: "hedge", old: among, new: null })),
    ...topmost(next, old).map((among): Slot => ({ type: "hedge", old: null, new: among })),
  ];
}

/** What is told of some, in words with their count, and what of all; \`whole\` where all were meant. */
interface Share {
  readonly some: string;
  readonly all: string;
  readonly whole: boolean;
}

const made = (old: string, now: string, whole: boolean): Slot =>
  whole
    ? { type: "number", old, new: now }
    : { type: "hedge", old: old === "" ? null : old, new: now === "" ? null : now };

/** Where one wording tells of some of a kind of which the other tells without a count. */
function parts(words: string, other: string): Share[] {
  return [...words.matchAll(SOME)].flatMap(({ groups, 0: said }): Share[] => {
    const { count = "", of = "", kind = "" } = groups ?? {};
    if (contentWords(kind).length === 0) return [];
    const sought = new RegExp(`(?:\\b(?<whose>the|its|their|his|her|our|these|those) )?\\b${kind}\\b`, "giu");
    const [found, ...more] = [...other.matchAll(sought)];
    if (found === undefined || more.length > 0) return [];
    if ([...words.matchAll(sought)].length > 1 || COUNTED.test(other.slice(0, found.index).trimEnd()))
      return [];
    const whose = found.groups?.["whose"];
    if (whose === undefined && /^few$/i.test(count)) return [{ some: said, all: found[0], whole: true }];
    if (whose !== undefined) return of === "" ? [] : [{ some: said, all: found[0], whole: true }];
    return [{ some: count.toLowerCase(), all: "", whole: false }];
  });
}

/** "Both men", "one of the men", "none of the men". */
const SHARE =
  /\b(?<count>both|neither|none|all|one)(?<of> of)?(?: (?:the|its|their|his|her|our|these|those))? (?<noun>\p{L}{3,})\b/giu;
const CLASSES = new Map([
  ["both", "all"],
  ["all", "all"],
  ["one", "one"],
  ["neither", "none"],
  ["none", "none"],
]);

/** All of a kind in the place of one or none of it. */
function ofAll(old: string, next: string): Slot[] {
  const shares = (words: string) =>
    [...words.matchAll(SHARE)].flatMap(({ groups, 0: text }) => {
      const count = groups?.["count"]?.toLowerCase() ?? "";
      // "One man" counts one.
      if (count === "one" && groups?.["of"] === undefined) return [];
      return [{ text, count, noun: base(groups?.["noun"]?.toLowerCase() ?? "") }];
    });
  const there = shares(next);
  return shares(old).flatMap((one): Slot[] => {
    const other = there.find(({ noun }) => noun === one.noun);
    if (other === undefined || CLASSES.get(one.count) === CLASSES.get(other.count)) return [];
    // "All" and "none" are told as words.
    if ([one, other].every(({ count }) => count === "all" || count === "none")) return [];
    return [{ type: "number", old: one.text, new: other.text }];
  });
}

const MOST = "(?<most>\\p{L}{2,}est|best|worst|(?:most|least) \\p{L}+)";
const AMONG = new RegExp(`\\b(?<among>one of|among) the (?:\\p{L}+[’']s )?${MOST}\\b`, "giu");

/** "One of the largest" in the place of "the largest": what takes it back. */
function topmost(words: string, other: string): string[] {
  return [...words.matchAll(AMONG)].flatMap(({ groups }) => {
    const { among = "", most = "" } = groups ?? {};
    const first = new RegExp(`(?<!\\b(?:one of|among) )\\b(?:the|its|their) ${most}\\b`, "iu");
    return first.test(other) ? [among.toLowerCase()] : [];
  });
}
