import { CLAUSE_HEADS, CUES, type Cue, DAYS, DETERMINERS, PREPOSITIONS } from "./lexicon.ts";
import { clauseAt, isMark, isName, isPronoun, phraseEnd, type Run, type Word } from "./line.ts";

/** True at the end of the line, its full stop left out. */
export const isEnd = (words: readonly Word[], i: number) =>
  i >= words.length || (i === words.length - 1 && /^[.!?…]$/.test(words[i]?.text ?? ""));
/** Where the last word of the line ends, its full stop left out. */
export function lineEnd(words: readonly Word[]): number {
  const last = words.at(-1);
  return last && !last.quote && /^[.:;]$/.test(last.text) ? words.length - 1 : words.length;
}

export interface After {
  readonly via: Run | null;
  /** First word of what is said. */
  readonly from: number;
  /** "that", a colon or a quotation introduces it. */
  readonly marked: boolean;
}

/** What stands between a cue and its content: recipient, time and place, "that". */
export function after(words: readonly Word[], at: number, cue: Cue): After {
  let i = at;
  let via: Run | null = null;
  const hears = cue.frame === "tell" ? i : words[i]?.low === "to" && cue.act === "statement" ? i + 1 : -1;
  if (hears >= 0 && !words[hears]?.quote && mayHear(words[hears])) {
    let to = hears + 1;
    if (/^(the|a|an|his|her|their)$/.test(words[hears]?.low ?? "")) {
      to = phraseEnd(words, hears, false);
      if (!isName(words[to - 1]) && !CLAUSE_HEADS.has(words[to]?.low ?? ""))
        to = isName(words[hears + 1]) ? to : hears + 2;
    }
    if (isName(words[hears]) || isName(words[hears + 1])) {
      while (
        to < words.length &&
        !words[to]?.quote &&
        (isName(words[to]) || words[to]?.text === "’" || words[to]?.text === "&")
      )
        to += 1;
    }
    via = { from: hears, to };
    i = to;
  }
  // "told a packed meeting in the town hall that …", "promised readers of this paper that …"
  const clausal = hears >= 0 ? heardUntil(words, hears) : -1;
  if (clausal > i) {
    // "told Northwind in an interview that …" names whom by its name alone.
    const named =
      via !== null && isName(words[i - 1]) && /^(?:in|on|during|after|before|at)$/.test(words[i]?.low ?? "");
    if (!named) via = { from: hears, to: clausal };
    i = clausal;
  }
  while (/ly$/.test(words[i]?.low ?? "") && !isName(words[i])) i += 1;
  while (
    DAYS.has(words[i]?.low ?? "") &&
    (isName(words[i]) || /^(yesterday|today|earlier|later)$/.test(words[i]?.low ?? ""))
  )
    i += 1;
  if (PREPOSITIONS.has(words[i]?.low ?? "") && cue.frame !== "object") {
    for (let k = i + 1; k < Math.min(words.length, i + 14); k += 1) {
      const word = words[k];
      if (
        !word ||
        (word.quote && word.quote !== words[i]?.quote) ||
        word.low === "that" ||
        word.text === ":"
      ) {
        i = k;
        break;
      }
      if (word.text === "," || isEnd(words, k)) {
        i = k;
        break;
      }
    }
  }
  let marked = false;
  if (words[i]?.text === "," && !words[i]?.quote && (words[i + 1]?.quote || words[i + 1]?.low === "that"))
    i += 1;
  if (words[i]?.text === ":" && !words[i]?.quote) {
    marked = true;
    i += 1;
  }
  if (words[i]?.low === "that" && !words[i]?.quote) {
    marked = true;
    i += 1;
  }
  return { via, from: i, marked: marked || words[i]?.quote != null };
}

/** True of a word that somebody who is told something may be named by, or that begins their description. */
const mayHear = (word: Word | undefined): boolean =>
  isName(word) ||
  isPronoun(word) ||
  /^(reporters|the|a|an|his|her|their|them|him|us|me|journalists|lawmakers)$/.test(word?.low ?? "");

/** Where the "that" stands to which a listener told in several words leads; -1 when there is none. */
function heardUntil(words: readonly Word[], from: number): number {
  for (let k = from; k < Math.min(words.length, from + 12); k += 1) {
    const word = words[k];
    if (!word || word.quote || isMark(word) || (!isName(word) && CUES.has(word.low))) return -1;
    if (word.low === "that") return k > from ? k : -1;
    if (CLAUSE_HEADS.has(word.low) || word.low === "to") return -1;
  }
  return -1;
}

/** True when what follows the cue is something said, not merely an object of an ordinary verb. */
export function saysSo(words: readonly Word[], cue: Cue, at: number, rest: After): boolean {
  const next = words[rest.from];
  if (!next || (isMark(next) && !next.quote)) return rest.marked && rest.from >= words.length;
  if (rest.marked) return true;
  if (cue.frame === "say") return cue.lemma === "say" || clauseAt(words, rest.from);
  if (cue.act === "intention" && next.low === "to") return true;
  if (cue.frame === "tell") return rest.via !== null && clauseAt(words, rest.from);
  if (cue.frame === "object") {
    if (/^(by|to|of|and|or|in|on|at|for|from|with|as)$/.test(next.low)) return false;
    return isName(next) || isPronoun(next) || DETERMINERS.has(next.low) || cue.form !== "base" || at > 0;
  }
  return clauseAt(words, rest.from);
}
