import { remembered } from "../../../text/remembered.ts";
import { type Token, tokens } from "../../../text/words/words.ts";
import type { Form } from "../../stance/form.ts";
import { signsOf } from "./signs.ts";
import { concept, MONTHS, NEGATORS, NOT_NAMES, STOP } from "./words.ts";

/** What is known of a word wherever it stands. */
export interface Known {
  readonly negates: boolean;
  /** The concept that it adds to what a claim is about; null where it adds none. */
  readonly meaning: string | null;
  /** "Life", "lives". */
  readonly life: boolean;
  /** As a name, in small letters; null where it is none. */
  readonly name: string | null;
  readonly signs: number;
  /** What the trained judge knows of it; null where it was not asked. */
  form: Form | null;
}

/** A text cut into words, with what is known of each and the signs of all. */
export interface Cut {
  readonly tokens: readonly Token[];
  readonly known: readonly Known[];
  readonly signs: number;
}

const OF_YEAR: ReadonlySet<string> = new Set(MONTHS);

/** Looked up once for each word of a text: words of a language are few. */
export const knownOf = remembered((word: string): Known => {
  const lower = word.toLowerCase().replaceAll("’", "'");
  const letter = isSmall(lower) || /^\p{L}/u.test(lower);
  const negates = letter && (NEGATORS.has(lower) || lower.endsWith("n't"));
  const means = letter && !negates && !STOP.has(lower) && !OF_YEAR.has(lower);
  return {
    negates,
    meaning: means ? concept(lower) : null,
    life: means && (lower === "life" || lower === "lives"),
    name: nameOf(word),
    signs: signsOf(word),
    form: null,
  };
}, 20_000);

/** True of a word that begins with a small letter of the plain alphabet, as nearly all do. */
const isSmall = (word: string) => word.charCodeAt(0) >= 97 && word.charCodeAt(0) <= 122;

function nameOf(word: string): string | null {
  if (isSmall(word) || !/^\p{Lu}/u.test(word)) return null;
  const name = word.toLowerCase().replace(/[’']s$/, "");
  return name.length > 1 && !NOT_NAMES.has(name) && !STOP.has(name) ? name : null;
}

/** Cuts a text into words. */
export function cut(text: string): Cut {
  const found = tokens(text);
  const known: Known[] = [];
  let signs = 0;
  for (let i = 0; i < found.length; i += 1) {
    const one = knownOf((found[i] as Token).text);
    known.push(one);
    signs |= one.signs;
  }
  return { tokens: found, known, signs };
}
