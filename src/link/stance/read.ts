import type { Span } from "../../model/span.ts";
import type { Entry, Lexicon } from "../../text/words/lexicon.ts";
import type { Token } from "../../text/words/words.ts";
import { type Quantity, quantities } from "../claim/figures/numbers.ts";
import { type Keeper, room } from "../claim/kept.ts";
import { type Cut, cut, type Known, knownOf } from "../claim/words/cut.ts";
import { sign } from "../claim/words/signs.ts";
import { type Mark, phraseMarks } from "./features/marks.ts";
import { type Form, formOf, type PairHashes } from "./form.ts";

/** A word of a claim that carries matter. */
export interface Word extends Span {
  readonly lower: string;
  readonly base: string;
  /** What it is matched by: the concept of newspaper words, the first spelling of a name, else the base form. */
  readonly key: string;
  /** A hash of the key: words of other hashes have other keys. */
  readonly hash: number;
  readonly hashes: PairHashes;
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
  /** What each of these is wherever it stands. */
  readonly forms: readonly Form[];
  /** The signs of its words before these are parted at hyphens. */
  readonly signs: number;
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

const HYPHEN = /[-‑]/;
const OF_JOINT = sign({ test: (word) => word.length > 2 && HYPHEN.test(word) });

/** Words at their hyphens: "20-year-old" and "20 year old", "Fake-News" and "fake news" are the same. */
function parted(found: Cut): Pick<Cut, "tokens" | "known"> {
  if ((found.signs & OF_JOINT) === 0) return found;
  const parts: Token[] = [];
  for (const token of found.tokens) {
    if (token.text.length <= 2 || !HYPHEN.test(token.text)) {
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
  return { tokens: parts, known: parts.map(({ text }) => knownOf(text)) };
}

/** What was found in a text already by whoever asks for more. */
export interface Found extends Cut {
  readonly quantities: readonly Quantity[];
}

/** Reads a claim's words once, for any number of judgements. */
export function readClaim(text: string, table: Lexicon, already?: Found): Reading {
  const whole = already ?? cut(text);
  const { tokens: found, known } = parted(whole);
  const forms: Form[] = [];
  const all: string[] = [];
  const stops: string[] = [];
  let wordy = 0;
  let capital = 0;
  let grammar = 0;
  let question = false;
  for (let at = 0; at < found.length; at += 1) {
    const form = formOf((found[at] as Token).text, known[at] as Known, table);
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
    const { lower, base, key, hash, hashes, entry, number } = matter;
    const name =
      upper && !number && (titled ? entry.name || entry.senses.length === 0 : at > 0 || entry.name);
    words.push({ lower, base, key, hash, hashes, at, entry, name, number, start, end });
    weight += entry.rarity;
  }
  for (const phrase of phraseMarks(text, whole.signs)) {
    const at = found.findIndex((token) => token.end > phrase.start);
    shades.push({ mark: phrase.mark, at: Math.max(0, at), start: phrase.start, end: phrase.end });
  }
  return {
    kept: room(),
    text,
    all,
    forms,
    signs: whole.signs,
    words,
    stops,
    shades,
    quantities: already?.quantities ?? quantities(text, whole),
    question,
    capitals,
    weight,
    grammar: wordy > 0 ? grammar / wordy : 0,
    stopped: isStopped(text),
  };
}

const SPACE = /\s/;

/** Ends with a full stop or an exclamation mark, within quotation marks or not. */
function isStopped(text: string): boolean {
  let last = text.length - 1;
  while (last >= 0 && SPACE.test(text.charAt(last))) last -= 1;
  if (last > 0 && CLOSING.includes(text.charAt(last))) last -= 1;
  return text.charAt(last) === "." || text.charAt(last) === "!";
}

const CLOSING = "\"”’'";
