import type { Span } from "../../model/span.ts";
import { type Token, tokens } from "../../text/words.ts";
import { type Quantity, quantities } from "../numbers.ts";
import { CONCEPTS, STOP } from "../words.ts";
import { base } from "./base.ts";
import type { Entry, Lexicon } from "./lexicon.ts";
import { alias, type Mark, markOf, phraseMarks } from "./marks.ts";

/** A word of a claim that carries matter. */
export interface Word extends Span {
  readonly lower: string;
  readonly base: string;
  /** What it is matched by: the concept of newspaper words, the first spelling of a name, else the base form. */
  readonly key: string;
  /** Place among all words of the claim, stop words and marks included. */
  readonly at: number;
  readonly entry: Entry;
  readonly name: boolean;
  readonly number: boolean;
  /** Base forms of the words before and after it that carry matter. */
  readonly before: string;
  readonly after: string;
}

/** A word or phrase that shades a claim. */
export interface Shade extends Span {
  readonly mark: Mark;
  readonly at: number;
}

/** A claim read for the trained judge. */
export interface Reading {
  readonly text: string;
  /** Lower-cased forms of all words and marks. */
  readonly all: readonly string[];
  readonly words: readonly Word[];
  readonly byKey: ReadonlyMap<string, readonly number[]>;
  readonly bySense: ReadonlyMap<number, readonly number[]>;
  readonly byBroader: ReadonlyMap<number, readonly number[]>;
  readonly shades: readonly Shade[];
  readonly quantities: readonly Quantity[];
  readonly question: boolean;
  /** Share of words that begin with a capital: headlines in title case have nearly all. */
  readonly capitals: number;
  readonly weight: number;
  /** Share of articles and forms of "to be" and "to have", which headlines leave out. */
  readonly grammar: number;
  /** Ends like a sentence. */
  readonly stopped: boolean;
}

const GRAMMAR = new Set("a an the is was were are be been has had have of".split(" "));
const WORDY = /^[\p{L}\p{N}]/u;
const BRACKET = /^(?:lrb|rrb|lsb|rsb)$/;

function add<K>(index: Map<K, number[]>, key: K, place: number): void {
  const places = index.get(key);
  if (places) places.push(place);
  else index.set(key, [place]);
}

/** Words at their hyphens: "20-year-old" and "20 year old", "Fake-News" and "fake news" are the same. */
function parted(found: readonly Token[]): Token[] {
  return found.flatMap((token) => {
    if (!/[-‑]/.test(token.text) || token.text.length < 3) return [token];
    let start = token.start;
    return token.text.split(/[-‑]/).flatMap((text) => {
      const part = { text, start, end: start + text.length };
      start = part.end + 1;
      return text === "" ? [] : [part];
    });
  });
}

/** Reads a claim's words once, for any number of judgements. */
export function readClaim(text: string, table: Lexicon): Reading {
  const found = parted(tokens(text));
  const all = found.map((token) => token.text.toLowerCase().replace(/’/g, "'"));
  let wordy = 0;
  let capital = 0;
  for (const token of found) {
    if (!/^\p{L}/u.test(token.text)) continue;
    wordy += 1;
    if (/^\p{Lu}/u.test(token.text)) capital += 1;
  }
  const capitals = wordy > 0 ? capital / wordy : 0;
  const titled = capitals > 0.6;
  const words: Word[] = [];
  const shades: Shade[] = [];
  const drafts: Omit<Word, "before" | "after">[] = [];
  found.forEach((token, at) => {
    const lower = all[at] as string;
    const mark = markOf(lower);
    if (mark) shades.push({ mark, at, start: token.start, end: token.end });
    if (!WORDY.test(lower) || BRACKET.test(lower)) return;
    const number = /^\p{N}/u.test(lower);
    const upper = /^\p{Lu}/u.test(token.text);
    if (STOP.has(lower) && !(upper && lower === "us")) return;
    if (mark === "not" || (lower.length === 1 && !number)) return;
    const bare = lower.replace(/'s$|'$/, "");
    const form = base(bare);
    const key = alias(bare, upper) ?? CONCEPTS.get(form) ?? form;
    const entry = table.entry(form);
    const name =
      upper && !number && (titled ? entry.name || entry.senses.length === 0 : at > 0 || entry.name);
    drafts.push({
      lower: bare,
      base: form,
      key,
      at,
      entry,
      name,
      number,
      start: token.start,
      end: token.end,
    });
  });
  for (const phrase of phraseMarks(text.toLowerCase())) {
    const at = found.findIndex((token) => token.end > phrase.start);
    shades.push({ ...phrase, at: Math.max(0, at) });
  }
  drafts.forEach((draft, i) => {
    words.push({ ...draft, before: drafts[i - 1]?.base ?? "", after: drafts[i + 1]?.base ?? "" });
  });
  const byKey = new Map<string, number[]>();
  const bySense = new Map<number, number[]>();
  const byBroader = new Map<number, number[]>();
  let weight = 0;
  words.forEach((word, i) => {
    add(byKey, word.key, i);
    for (const sense of word.entry.senses) add(bySense, sense, i);
    for (const sense of word.entry.broader) add(byBroader, sense, i);
    weight += word.entry.rarity;
  });
  return {
    text,
    all,
    words,
    byKey,
    bySense,
    byBroader,
    shades,
    quantities: quantities(text, tokens(text)),
    question: all.includes("?"),
    capitals,
    weight,
    grammar: wordy > 0 ? all.filter((lower) => GRAMMAR.has(lower)).length / wordy : 0,
    stopped: /[.!]["”’']?\s*$/.test(text),
  };
}
