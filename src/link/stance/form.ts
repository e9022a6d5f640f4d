import { base } from "../../text/words/base.ts";
import type { Entry, Lexicon } from "../../text/words/lexicon.ts";
import { CONCEPTS, STOP } from "../claim/words/words.ts";
import { alias, type Mark, markOf } from "./features/marks.ts";
import { over, START } from "./hashed.ts";

/** A word that carries matter. */
export interface Matter {
  readonly lower: string;
  readonly base: string;
  /** What it is matched by: the concept of newspaper words, the first spelling of a name, else the base form. */
  readonly key: string;
  /** A hash of the key: words of other hashes have other keys. */
  readonly hash: number;
  readonly entry: Entry;
  readonly number: boolean;
  readonly hashes: PairHashes;
}

/** The hashes of features of a pair that hold one word of either claim, by what is told of it (`features/sparse.ts`). */
export interface PairHashes {
  readonly there: number;
  readonly missing: number;
  readonly matched: number;
  readonly added: number;
}

/** What the trained judge knows of a word wherever it stands. */
export interface Form {
  /** The table that it was looked up in. */
  readonly table: Lexicon;
  readonly lower: string;
  readonly letter: boolean;
  readonly upper: boolean;
  readonly stop: boolean;
  readonly grammar: boolean;
  readonly mark: Mark | null;
  /** Null where it carries none. */
  readonly matter: Matter | null;
  /** What a claim by itself is told by where the word is no name; null for marks that tell nothing. */
  readonly plain: Plain | null;
}

/** A form that stands in a claim, with its hash and where that of its neighbour goes on from. */
export interface Plain {
  readonly form: string;
  readonly hash: number;
  readonly before: number;
}

/** Whatever a form is kept with. */
interface Holder {
  form: Form | null;
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

const LETTER = /^\p{L}/u;
const CAPITAL = /^\p{Lu}/u;
const NUMERAL = /^\p{N}/u;
const POSSESSIVE = /'s$|'$/;
const MARK = /^[?!:"'“‘]$/;

/** True of a text that begins with a letter. */
const isLetter = (text: string): boolean => {
  const c = text.charCodeAt(0);
  return c < 128 ? (c | 32) >= 97 && (c | 32) <= 122 : LETTER.test(text);
};
const isCapital = (text: string): boolean => {
  const c = text.charCodeAt(0);
  return c < 128 ? c >= 65 && c <= 90 : CAPITAL.test(text);
};
/** True of a text that begins with a digit or another sign for a number. */
const isNumeral = (text: string): boolean => {
  const c = text.charCodeAt(0);
  return c < 128 ? c >= 48 && c <= 57 : NUMERAL.test(text);
};

const lowered = (text: string): string => {
  const lower = text.toLowerCase();
  return lower.includes("’") ? lower.replace(/’/g, "'") : lower;
};
const bareOf = (lower: string): string => (lower.includes("'") ? lower.replace(POSSESSIVE, "") : lower);

/** The form of a word, kept with what is known of it. */
export function formOf(word: string, known: Holder, table: Lexicon): Form {
  const kept = known.form;
  if (kept !== null && kept.table === table) return kept;
  const lower = lowered(word);
  const mark = markOf(lower);
  const upper = isCapital(word);
  const made: Form = {
    table,
    lower,
    letter: isLetter(word),
    upper,
    stop: STOPS.has(lower),
    grammar: GRAMMAR.has(lower),
    mark,
    matter: matterOf(lower, upper, mark, table),
    plain: plainOf(lower),
  };
  known.form = made;
  return made;
}

function matterOf(lower: string, upper: boolean, mark: Mark | null, table: Lexicon): Matter | null {
  const number = isNumeral(lower);
  if ((!number && !isLetter(lower)) || BRACKET.has(lower)) return null;
  if (STOP.has(lower) && !(upper && lower === "us")) return null;
  if (mark === "not" || (lower.length === 1 && !number)) return null;
  const bare = bareOf(lower);
  const form = base(bare);
  const key = alias(bare, upper) ?? CONCEPTS.get(form) ?? form;
  const hashes = pairHashes(number ? NUMBER : form);
  return { lower: bare, base: form, key, hash: over(key, START), entry: table.entry(form), number, hashes };
}

/** What stands for any name, and for any number. */
export const NAME = "N";
const NUMBER = "0";

const [THERE, MISSING, MATCHED, ADDED] = ["c ", "u ", "k ", "v "].map((told) => over(told, START)) as [
  number,
  number,
  number,
  number,
];

/** The hashes of one word in a pair. */
export const pairHashes = (form: string): PairHashes => ({
  there: over(form, THERE),
  missing: over(form, MISSING),
  matched: over(form, MATCHED),
  added: over(form, ADDED),
});

function plainOf(lower: string): Plain | null {
  if (isLetter(lower)) return plain(lower.endsWith("n't") ? "n't" : base(lower));
  if (isNumeral(lower)) return plain(NUMBER);
  return MARK.test(lower) ? plain(lower) : null;
}

/** A form with its hashes. */
export function plain(form: string): Plain {
  const hash = over(form, START);
  return { form, hash, before: over(" ", hash) };
}
