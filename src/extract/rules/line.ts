import type { Document, Sentence } from "../../model/document.ts";
import type { Span } from "../../model/span.ts";
import { isLetter } from "../../text/letters.ts";
import { type Token, tokens } from "../../text/words/words.ts";
import { leadOf } from "../lead.ts";
import type { Places } from "../quotes/places.ts";
import { isRead, type Quote } from "../quotes/quotes.ts";
import { AUX, BARRIERS, BE, CLAUSE_HEADS, CUES, DETERMINERS, IMPERSONAL, PHRASE_ENDS } from "./lexicon.ts";

/** A token with its lower case and the quotation it stands in. */
export interface Word extends Token {
  readonly low: string;
  readonly quote: Quote | null;
}

/** A sentence as words. */
export interface Line {
  readonly sentence: Sentence;
  readonly words: readonly Word[];
}

/** A run of words of a line, `[from, to)`. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

export function linesOf(text: string, document: Document, quotes: Places<Quote>): Line[] {
  return document.sentences
    .filter((sentence) => isRead(document.blocks[sentence.block]))
    .map((sentence) => {
      let words: readonly Word[] | null = null;
      return {
        sentence,
        get words() {
          words ??= wordsIn(text, sentence, quotes);
          return words;
        },
      };
    });
}

/** The first of lines in order of which something holds that holds of all behind it; their count for none. */
export function firstLine(lines: readonly Line[], holds: (sentence: Sentence) => boolean): number {
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const line = lines[middle];
    if (line && !holds(line.sentence)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function wordsIn(text: string, sentence: Sentence, quotes: Places<Quote>): Word[] {
  const near = quotes.touching([sentence]);
  const within = { start: sentence.start + leadOf(text, sentence), end: sentence.end };
  return tokens(text, within).map(({ text: form, start, end }) => ({
    text: form,
    start,
    end,
    low: lowered(form),
    quote: near.length === 0 ? null : quoteAt(near, start),
  }));
}

/** In lower case. Of what holds no capital that is itself, and V8 need not be asked, which takes long for words of two-byte texts. */
function lowered(form: string): string {
  for (let k = 0; k < form.length; k += 1) {
    const code = form.charCodeAt(k);
    if (code > 127 || (code >= 65 && code <= 90)) return form.toLowerCase();
  }
  return form;
}

const quoteAt = (near: readonly Quote[], at: number): Quote | null =>
  near.find(({ spans }) => spans.some((span) => span.start <= at && at < span.end)) ?? null;

export const isMark = (word: Word | undefined): boolean =>
  word !== undefined && !isLetter(word.text.charCodeAt(0)) && /^[^\p{L}\p{N}]/u.test(word.text);
export const isName = (word: Word | undefined): boolean => {
  if (word === undefined) return false;
  const code = word.text.charCodeAt(0);
  return code < 128 ? code >= 65 && code <= 90 : CAPITAL.test(word.text);
};
const CAPITAL = /^\p{Lu}/u;
const PRONOUNS = new Set("he she they it we i you who everyone nobody".split(" "));
export const isPronoun = (word: Word | undefined): boolean => word !== undefined && PRONOUNS.has(word.low);

const OPENERS = new Set(
  "but and so still however meanwhile yet instead now also then additionally moreover nevertheless later or".split(
    " ",
  ),
);
const VERBS = new Set([
  ...BE,
  ..."has have had will would could can did does do may might should must".split(" "),
]);
const isVerb = (word: Word): boolean => VERBS.has(word.low);

/** What opens a sentence with when or where something was. */
const WHEN = new Set("in on at after during by".split(" "));

export interface Subject {
  readonly run: Run;
  /** Where the auxiliaries before the verb begin. */
  readonly aux: number;
}

/** The noun phrase that the verb at `at` has for its subject, looked for leftwards. */
export function subjectBefore(words: readonly Word[], at: number): Subject | null {
  let end = at;
  while (end > 0 && isBeside(words[end - 1])) end -= 1;
  const aux = end;
  if (words[end - 1]?.text === "," && words[end]?.low === "who") end -= 1;
  let from = end - 1;
  if (words[from]?.text === ",") {
    // "Smith, the head of the group, said"
    let comma = from - 1;
    while (comma > 0 && words[comma]?.text !== "," && !words[comma]?.quote) comma -= 1;
    if (words[comma]?.text !== "," || words[comma]?.quote || from - comma > 16) return null;
    from = comma - 1;
  }
  const last = words[from];
  if (!last || last.quote) return null;
  let start = from + 1;
  for (let i = from; i >= 0; i -= 1) {
    const word = words[i];
    if (!word || word.quote || BARRIERS.has(word.low)) break;
    if (word.text === ")") {
      while (i > 0 && words[i]?.text !== "(") i -= 1;
      continue;
    }
    if (isMark(word) && !/^[.&’'$%]$/.test(word.text)) break;
    if ((word.low === "and" || word.low === "but") && joinsClauses(words, i)) break;
    start = i;
  }
  while (start < from && OPENERS.has(words[start]?.low ?? "")) start += 1;
  if (WHEN.has(words[start]?.low ?? "")) {
    let i = from;
    while (i > start && (isName(words[i]) || !DETERMINERS.has(words[i]?.low ?? ""))) i -= 1;
    start = /^(the|a|an|his|her|their|its|one|some)$/.test(words[i]?.low ?? "") ? i : i + 1;
    if (/day$/.test(words[start]?.low ?? "") && start < from) start += 1;
  }
  if (start > from || !canSpeak(words, { from: start, to: from + 1 })) return null;
  // The appositive belongs to the phrase, "who" and its comma do not.
  const to = words[end - 1]?.text === "," ? end - 1 : end;
  return { run: { from: start, to }, aux };
}

/** True of what may stand between a subject and its verb: "has", "didn't", "repeatedly". */
const isBeside = (word: Word | undefined): boolean =>
  word !== undefined && !word.quote && (AUX.has(word.low) || isNegationOrAdverb(word.low));

const isNegationOrAdverb = (low: string): boolean =>
  (low.endsWith("ly") || low.endsWith("t")) && /^(?:\w+n['’]t|\w{3,}ly)$/.test(low);

/** "The group welcomed the plan but said that …": the subject of the first verb is that of the second. */
export function sharedSubject(words: readonly Word[], i: number): Subject | null {
  let aux = i;
  while (aux > 0 && /ly$|^(then|also|later|has|have|had)$/.test(words[aux - 1]?.low ?? "")) aux -= 1;
  if (!/^(and|but)$/.test(words[aux - 1]?.low ?? "")) return null;
  const first = words[0];
  if (!first || first.quote || !(isName(first) || isPronoun(first))) return null;
  for (let k = 1; k < Math.min(aux - 2, 16); k += 1) {
    const word = words[k];
    if (!word || word.quote || isMark(word) || CLAUSE_HEADS.has(word.low)) return null;
    if (/\w{3}ed$|^(has|had|was|is|gave|took|made|met|left|went|called)$/.test(word.low) && !isName(word))
      return { run: { from: 0, to: k }, aux };
  }
  return null;
}

function joinsClauses(words: readonly Word[], at: number): boolean {
  for (let i = at - 1; i >= 0; i -= 1) {
    const word = words[i];
    if (!word || word.text === "," || word.text === ";") return false;
    const form = CUES.get(word.low)?.form;
    if (isVerb(word) || form === "past") return true;
  }
  return false;
}

const NOBODY = new Set("it there that which to not".split(" "));
const LINKS = new Set("in of for by and but or".split(" "));

function canSpeak(words: readonly Word[], run: Run): boolean {
  const head = words[run.to - 1];
  if (!head || run.to - run.from > 16) return false;
  if (NOBODY.has(head.low) || IMPERSONAL.has(head.low)) return head.low === "it";
  if (run.to - run.from === 1 && LINKS.has(head.low)) return false;
  return !isName(head) ? !DETERMINERS.has(head.low) || isPronoun(head) : true;
}

/** The end of the noun phrase that begins at `from`; with `appositive`, ", the head of the group" belongs to it. */
export function phraseEnd(words: readonly Word[], from: number, appositive: boolean): number {
  const end = stopOf(words, from);
  if (!appositive || words[end]?.text !== ",") return end;
  if (!/^(the|a|an)$/.test(words[end + 1]?.low ?? "")) return end;
  const further = stopOf(words, end + 1);
  const closed = further >= words.length || isMark(words[further]);
  return closed ? further : end;
}

/** Where the words for one thing end that begin at `start`. */
function stopOf(words: readonly Word[], start: number): number {
  let i = start;
  for (; i < words.length; i += 1) {
    const word = words[i];
    if (!word || word.quote) break;
    if (word.text === "(") {
      const close = words.findIndex((w, k) => k > i && w.text === ")");
      if (close < 0) break;
      i = close;
      continue;
    }
    const abbreviation = word.text === "." && i + 1 < words.length && isName(words[i + 1]);
    if (isMark(word) && !abbreviation && !/^[&’'$%]$/.test(word.text)) break;
    if (i > start && !isName(word) && PHRASE_ENDS.has(word.low)) {
      if (word.low !== "and" || !isName(words[i + 1]) || !isName(words[i - 1])) break;
    }
    if (i > start && !isName(word) && CUES.get(word.low)?.form === "past") break;
  }
  return i;
}

/** True when a clause could begin here: "the plan would", "he is". */
export function clauseAt(words: readonly Word[], at: number): boolean {
  const first = words[at];
  if (!first) return false;
  if (first.quote || CLAUSE_HEADS.has(first.low)) return true;
  if (isMark(first)) return false;
  for (let i = at + 1; i < Math.min(words.length, at + 8); i += 1) {
    const word = words[i];
    if (!word || (isMark(word) && !/^[.’'$%-]$/.test(word.text))) return false;
    if (isVerb(word)) return true;
    if (/^(to|of|for|by)$/.test(word.low) && i === at + 1) return false;
  }
  return isPronoun(first);
}

export function spanOf(words: readonly Word[], run: Run): Span | null {
  const first = words[run.from];
  const last = words[run.to - 1];
  return first && last && run.from < run.to ? { start: first.start, end: last.end } : null;
}
