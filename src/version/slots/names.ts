import { base } from "../../text/words/base.ts";
import { lexicon } from "../../text/words/lexicon.ts";
import { plain, tokens } from "../../text/words/words.ts";
import { contentWords, plainTokens, sharedEnds } from "../similar.ts";
import { isNumbered } from "./figures.ts";
import { isOfSort } from "./kinds.ts";
import type { Part } from "./part.ts";

const NAME = /\p{Lu}[\p{L}\p{M}'’.-]*(?:\s+(?:(?:of|de|van|von|al|bin)\s+)?\p{Lu}[\p{L}\p{M}'’.-]*)*/gu;
export const TITLES =
  /^(?:(?:mr|mrs|ms|dr|sir|the|a|an|president|minister|mayor|gov|governor|senator|sen|rep)\.?\s+)+/;

/** What the other side says, as far as names are looked for in it; it is read only when there is a name to look for. */
function saidIn(other: string) {
  const said = new Map<string, number>();
  for (const token of plainTokens(other)) {
    const text = unmarked(possessed(token));
    said.set(text, (said.get(text) ?? 0) + 1);
  }
  const initials = new Set([...other.matchAll(/\b\p{Lu}{2,}\b/gu)].map((match) => match[0].toLowerCase()));
  const all = [...other.matchAll(NAME)].map(({ 0: text, index }) => ({ text, opens: opening(other, index) }));
  const initialled = new Set(all.map(({ text }) => initialsOf(text)));
  let heads: Map<string, number> | undefined;
  /** How often a word is followed by "of" in a name: "Court of Appeal" is no other words for "Supreme Court". */
  const headed = (word: string): number => {
    heads ??= headsOf(all.map(({ text }) => text));
    return heads.get(word) ?? 0;
  };
  let named: readonly string[][] | undefined;
  /** The names of several words that end in this one. */
  const ending = (last: string) => {
    named ??= all.filter(({ text }) => /\s/.test(text)).map(({ text, opens }) => partsOf(keyOf(text), opens));
    return named.filter((parts) => parts.length > 1 && unmarked(parts.at(-1) ?? "") === last);
  };
  return { said, headed, initials, initialled, ending };
}

function headsOf(names: readonly string[]): Map<string, number> {
  const heads = new Map<string, number>();
  for (const name of names)
    if (name.includes(" of "))
      for (const [head] of plain(name).matchAll(/[^\s]+(?= of )/g))
        heads.set(head, (heads.get(head) ?? 0) + 1);
  return heads;
}

/**
 * Proper names in the words (`rest` are these without dates), without those told of as sources; a name that the other side
 * has in part or as initials is no difference, and one that it has with another first name is.
 */
export function names(words: string, rest: string, told: readonly Part[], other: string): Part[] {
  let there: ReturnType<typeof saidIn> | undefined;
  return [...rest.matchAll(NAME)].flatMap((match): Part[] => {
    const text = match[0].replace(/['’]s$|[.'’-]+$/g, "");
    const opens = opening(rest, match.index);
    const alone = opens && !/\s/.test(text);
    // "Celsius" is a scale of temperature.
    if (ON_SCALE.has(text) && /\d\s?(?:degrees?\s|°\s?)?$/.test(rest.slice(0, match.index))) return [];
    // "Six-hour outages" are no name.
    if (alone && isNumbered(text)) return [];
    if (/^I(?:['’]|$)/.test(text) || told.some((source) => source.text.includes(text))) return [];
    if (alone && !(/^\p{Lu}{2,}$/u.test(text) || (swapped(words, other) && !common(plain(text))))) return [];
    const key = keyOf(text);
    if (contentWords(key).length === 0) return [];
    there ??= saidIn(other);
    const parts = partsOf(key, opens);
    const last = unmarked(parts.at(-1) ?? "");
    const known = there.said.get(last);
    const headed = known === undefined || parts.length === 1 ? 0 : there.headed(last);
    const elsewhere = headed > 0 && common(last) ? headed : 0;
    const left = elsewhere > 0 && (known ?? 0) <= elsewhere ? undefined : known;
    const likes = parts.length === 1 || left === undefined ? [] : there.ending(last);
    const another = likes.length > 0 && !likes.some((name) => compatible(parts, name));
    // A name of several words that stands here oftener than there has given way to another somewhere.
    if (left !== undefined && !another && (left > 0 || parts.length === 1)) {
      there.said.set(last, left - 1);
      return [];
    }
    if (there.initials.has(initialsOf(text)) || there.initialled.has(key)) return [];
    return [{ text, key }];
  });
}

const ON_SCALE: ReadonlySet<string> = new Set(["C", "F", "Celsius", "Fahrenheit"]);

/** True where a sentence or a quotation begins, so that a capital tells nothing. */
const opening = (words: string, at: number): boolean =>
  /(?:^|(?<!\b(?:vs?|feat|ft|approx|incl|cf)\.\s*)(?<=[.!?]\s+)|[“"‘'])$/.test(words.slice(0, at));

const keyOf = (name: string): string =>
  plain(name)
    .replace(/['’]s$|[.'’-]+$/g, "")
    .replace(TITLES, "");

/** The words of a name, without a word that has its capital from the beginning of the sentence. */
function partsOf(key: string, opens: boolean): string[] {
  const parts = key.split(/[\s-]+/).map(possessed);
  return opens && parts.length > 1 && common(parts[0] ?? "") ? parts.slice(1) : parts;
}

/** True for a word that is written with a capital only where a sentence begins. */
function common(word: string): boolean {
  const { name, senses } = lexicon().entry(base(word));
  return contentWords(word).length === 0 || (!name && (senses.length > 0 || isOfSort(word)));
}

/** True for two names of which one may be short for the other: "Anna Lindqvist" and "Ms Lindqvist", "Tarn Grain Partners" and "TGP". */
export function sameName(one: string, other: string): boolean {
  if (
    [one, other].some(
      (name) => initialsOf(name) !== "" && initialsOf(name) === keyOf(name === one ? other : one),
    )
  )
    return true;
  const [a, b] = [one, other].map((name) => partsOf(unmarked(keyOf(name)), false));
  return a !== undefined && b !== undefined && a.at(-1) === b.at(-1) && compatible(a, b);
}

/** Letters without their marks: "Kráľ" may be printed "Kral". */
const unmarked = (word: string): string => word.normalize("NFD").replace(/\p{M}+/gu, "");

/** True for two names of as many words that differ in at most two letters of each: "Tunde Bello" and "Tunde Belo". */
export function nearlySpelled(one: string, other: string): boolean {
  const [a, b] = [one, other].map((name) => unmarked(keyOf(name)).split(/[\s-]+/));
  if (a === undefined || b === undefined || a.length !== b.length) return false;
  return a.every((word, i) => nearly(word, b[i] ?? ""));
}

/** True for words that are the same but for at most two letters between their first and last few. */
function nearly(a: string, b: string): boolean {
  let [from, to] = [0, 0];
  while (from < Math.min(a.length, b.length) && a[from] === b[from]) from++;
  while (to < Math.min(a.length, b.length) - from && a.at(-1 - to) === b.at(-1 - to)) to++;
  return Math.max(a.length, b.length) - from - to <= 2 && from + to >= 2;
}

/** True for names of one last word that may name the same: "Anna Lindqvist", "A. Lindqvist" and "Minister Anna Lindqvist". */
function compatible(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = (a.length <= b.length ? [a, b] : [b, a]).map((parts) =>
    parts.slice(0, -1).map((part) => part.replaceAll(".", "")),
  );
  return short?.every((part) => LINKING.has(part) || long?.some((other) => shortened(part, other))) ?? true;
}

/** "J" and "Joe" are short for "Joseph". */
function shortened(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return (
    short === long ||
    ((short.length === 1 || short.length > 2) && long.startsWith(short)) ||
    FAMILIAR.has(`${short} ${long}`)
  );
}

const LINKING = new Set(["of", "the", "de", "van", "von", "al", "bin"]);
/** Given names whose short forms do not begin them. */
const FAMILIAR = new Set(
  `joe joseph;bill william;billy william;bob robert;bobby robert;dick richard;rick richard;jim james;jimmy james;jack john;johnny john;
mike michael;mick michael;tony anthony;ted edward;ed edward;ted theodore;tom thomas;chuck charles;charlie charles;harry henry;
hank henry;liz elizabeth;beth elizabeth;betty elizabeth;kate katherine;kathy katherine;peggy margaret;maggie margaret;
andy andrew;drew andrew;larry lawrence;jerry gerald;jerry jeremy;steve stephen;dave david;nick nicholas;sandy alexander;
alex alexander;sasha alexander;becky rebecca;debbie deborah;jenny jennifer;jeff geoffrey;jeff jeffrey;tony antonio`
    .replaceAll("\n", "")
    .split(";"),
);

/** True when the two differ in the words alone that they begin with, and those name something: "Kelham won", "Tarn Rovers won". */
function swapped(words: string, other: string): boolean {
  // Where both begin with one word no more has to be read.
  const first = words.indexOf(" ") + 1;
  if (first > 1 && other.startsWith(words.slice(0, first))) return false;
  const [a, b] = [words, other].map((text) => tokens(text).map((token) => token.text));
  if (a === undefined || b === undefined) return false;
  const [, tail] = sharedEnds(a, b);
  const [was, is] = [a.slice(0, a.length - tail), b.slice(0, b.length - tail)];
  return (
    was.length === 1 &&
    is.length > 0 &&
    is.length <= LONGEST &&
    is.every((word) => /^\p{Lu}/u.test(word)) &&
    contentWords(was[0] ?? "").length > 0
  );
}

/** Names of more words are hardly ever begun with. */
const LONGEST = 4;

function possessed(word: string): string {
  return word.replace(/'s$/, "");
}

function initialsOf(name: string): string {
  const capitals = name.split(/[\s-]+/).filter((word) => /^\p{Lu}/u.test(word));
  return capitals.length < 2 ? "" : capitals.map((word) => word[0]?.toLowerCase()).join("");
}
