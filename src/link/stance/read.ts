import type { Span } from "../../model/span.ts";
import { base } from "../../text/words/base.ts";
import type { Entry, Lexicon } from "../../text/words/lexicon.ts";
import { type Token, tokens } from "../../text/words/words.ts";
import type { Keeper } from "../claim/kept.ts";
import { type Quantity, quantities } from "../claim/numbers.ts";
import { CONCEPTS, STOP } from "../claim/words.ts";
import { alias, type Mark, markOf, phraseMarks } from "./features/marks.ts";

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
}

/** A word or phrase that shades a claim. */
export interface Shade extends Span {
  readonly mark: Mark;
  readonly at: number;
}

/** A claim read for the trained judge. */
export interface Reading extends Keeper {
  readonly text: string;
  /** Lower-cased forms of all words and marks. */
  readonly all: readonly string[];
  readonly words: readonly Word[];
  /** Small words that pairs are told apart by, each once, in order. */
  readonly stops: readonly string[];
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
const BRACKET = new Set(["lrb", "rrb", "lsb", "rsb"]);

/** Small words that say how claims are set against each other. */
const STOPS = new Set(
  `more less over under before after until since than only all both each no not never by from to at about between up down out off on and or but while
   first last former same other his her their he she they was is were are be been being has had have will would can could may`.split(
    /\s+/,
  ),
);

const HYPHEN = /[-‑]/;
const isJoint = ({ text }: Token): boolean => text.length > 2 && HYPHEN.test(text);

/** Words at their hyphens: "20-year-old" and "20 year old", "Fake-News" and "fake news" are the same. */
function parted(found: readonly Token[]): readonly Token[] {
  if (!found.some(isJoint)) return found;
  const parts: Token[] = [];
  for (const token of found) {
    if (!isJoint(token)) {
      parts.push(token);
      continue;
    }
    let { start } = token;
    for (const text of token.text.split(HYPHEN)) {
      const end = start + text.length;
      if (text !== "") parts.push({ text, start, end });
      start = end + 1;
    }
  }
  return parts;
}

const LETTER = /^\p{L}/u;
const CAPITAL = /^\p{Lu}/u;
const NUMERAL = /^\p{N}/u;
const POSSESSIVE = /'s$|'$/;

/** True of a text that begins with a letter. */
export const isLetter = (text: string): boolean => {
  const c = text.charCodeAt(0);
  return c < 128 ? (c | 32) >= 97 && (c | 32) <= 122 : LETTER.test(text);
};
const isCapital = (text: string): boolean => {
  const c = text.charCodeAt(0);
  return c < 128 ? c >= 65 && c <= 90 : CAPITAL.test(text);
};
/** True of a text that begins with a digit or another sign for a number. */
export const isNumeral = (text: string): boolean => {
  const c = text.charCodeAt(0);
  return c < 128 ? c >= 48 && c <= 57 : NUMERAL.test(text);
};

const lowered = (text: string): string => {
  const lower = text.toLowerCase();
  return lower.includes("’") ? lower.replace(/’/g, "'") : lower;
};
const bareOf = (lower: string): string => (lower.includes("'") ? lower.replace(POSSESSIVE, "") : lower);

/** What a word of a text is wherever it stands. */
interface Form {
  readonly lower: string;
  readonly letter: boolean;
  readonly upper: boolean;
  readonly stop: boolean;
  readonly grammar: boolean;
  readonly mark: Mark | null;
  /** As a word that carries matter; null where it carries none. */
  readonly matter: Pick<Word, "lower" | "base" | "key" | "entry" | "number"> | null;
}

const forms = new Map<string, Form>();
/** The table that these were looked up in. */
let lookedUp: Lexicon | null = null;
/** Words of a language are few; a flood of other strings empties the memory. */
const MOST_FORMS = 20_000;

function formOf(text: string, table: Lexicon): Form {
  if (lookedUp !== table) forms.clear();
  lookedUp = table;
  const known = forms.get(text);
  if (known) return known;
  const lower = lowered(text);
  const mark = markOf(lower);
  const upper = isCapital(text);
  const made: Form = {
    lower,
    letter: isLetter(text),
    upper,
    stop: STOPS.has(lower),
    grammar: GRAMMAR.has(lower),
    mark,
    matter: matterOf(lower, upper, mark, table),
  };
  if (forms.size >= MOST_FORMS) forms.clear();
  forms.set(text, made);
  return made;
}

function matterOf(lower: string, upper: boolean, mark: Mark | null, table: Lexicon): Form["matter"] {
  const number = isNumeral(lower);
  if ((!number && !isLetter(lower)) || BRACKET.has(lower)) return null;
  if (STOP.has(lower) && !(upper && lower === "us")) return null;
  if (mark === "not" || (lower.length === 1 && !number)) return null;
  const bare = bareOf(lower);
  const form = base(bare);
  const key = alias(bare, upper) ?? CONCEPTS.get(form) ?? form;
  return { lower: bare, base: form, key, entry: table.entry(form), number };
}

/** What was found in a text already by whoever asks for more. */
export interface Found {
  readonly tokens: readonly Token[];
  readonly quantities: readonly Quantity[];
}

/** Reads a claim's words once, for any number of judgements. */
export function readClaim(text: string, table: Lexicon, known?: Found): Reading {
  const whole = known?.tokens ?? tokens(text);
  const found = parted(whole);
  const forms: Form[] = [];
  const all: string[] = [];
  const stops: string[] = [];
  let wordy = 0;
  let capital = 0;
  let grammar = 0;
  let question = false;
  for (const token of found) {
    const form = formOf(token.text, table);
    const { lower } = form;
    forms.push(form);
    all.push(lower);
    if (form.stop && !stops.includes(lower)) stops.push(lower);
    if (form.grammar) grammar += 1;
    if (lower === "?") question = true;
    if (!form.letter) continue;
    wordy += 1;
    if (form.upper) capital += 1;
  }
  const capitals = wordy > 0 ? capital / wordy : 0;
  const titled = capitals > 0.6;
  const words: Word[] = [];
  const shades: Shade[] = [];
  let weight = 0;
  for (let at = 0; at < found.length; at += 1) {
    const { start, end } = found[at] as Token;
    const { mark, upper, matter } = forms[at] as Form;
    if (mark) shades.push({ mark, at, start, end });
    if (!matter) continue;
    const { lower, base, key, entry, number } = matter;
    const name =
      upper && !number && (titled ? entry.name || entry.senses.length === 0 : at > 0 || entry.name);
    words.push({ lower, base, key, at, entry, name, number, start, end });
    weight += entry.rarity;
  }
  for (const phrase of phraseMarks(text.toLowerCase())) {
    const at = found.findIndex((token) => token.end > phrase.start);
    shades.push({ ...phrase, at: Math.max(0, at) });
  }
  return {
    kept: [],
    text,
    all,
    words,
    stops,
    shades,
    quantities: known?.quantities ?? quantities(text, whole),
    question,
    capitals,
    weight,
    grammar: wordy > 0 ? grammar / wordy : 0,
    stopped: /[.!]["”’']?\s*$/.test(text),
  };
}
