import type { Act, Polarity } from "../model/attribution.ts";
import { CLAUSE_HEADS, CUES, type Cue, DAYS, DETERMINERS, NEGATIONS, PREPOSITIONS } from "./lexicon.ts";
import {
  clauseAt,
  isMark,
  isName,
  isPronoun,
  phraseEnd,
  type Run,
  subjectBefore,
  type Word,
} from "./line.ts";

/** An attribution in words of one line, before it is made of spans. */
export interface Raw {
  readonly source: Run | null;
  readonly cue: Run;
  readonly content: readonly Run[];
  readonly via: Run | null;
  readonly act: Act;
  readonly polarity: Polarity;
  readonly confidence: number;
  /** The line ends in a colon: what is quoted in the next block is the content. */
  readonly announces?: boolean;
  /** Content is only this line's frame; the sentence before says it. */
  readonly frame?: boolean;
}

const ONES = { act: "statement", polarity: "asserts", via: null } as const;
const isEnd = (words: readonly Word[], i: number) =>
  i >= words.length || (i === words.length - 1 && /^[.!?…]$/.test(words[i]?.text ?? ""));
/** Where the last word of the line ends, its full stop left out. */
export function lineEnd(words: readonly Word[]): number {
  const last = words.at(-1);
  return last && !last.quote && /^[.:;]$/.test(last.text) ? words.length - 1 : words.length;
}

/** "according to X", "as detailed by X": the content is the rest of the sentence. */
export function adjunct(words: readonly Word[], i: number): Raw | null {
  const [a, b, c] = [words[i], words[i + 1], words[i + 2]];
  const per = a?.low === "according" && b?.low === "to";
  const as = a?.low === "as" && CUES.get(b?.low ?? "")?.form === "past" && c?.low === "by";
  if (!per && !as) return null;
  const at = i + (per ? 2 : 3);
  const to = phraseEnd(words, at, i > 0);
  if (to <= at) return null;
  let before: Run = { from: 0, to: i };
  while (before.to > 0 && isMark(words[before.to - 1]) && !words[before.to - 1]?.quote)
    before = { from: 0, to: before.to - 1 };
  if (before.to - before.from < 2) before = { from: 0, to: 0 };
  let from = to;
  while (words[from]?.text === "," && !words[from]?.quote) from += 1;
  const rest = { from, to: lineEnd(words) };
  const content = [before, rest].filter((run) => run.to > run.from);
  const size = content.reduce((sum, run) => sum + run.to - run.from, 0);
  return {
    ...ONES,
    source: { from: at, to },
    cue: { from: i, to: at },
    content,
    confidence: 0.9,
    frame: size < 4,
  };
}

const SAYING = new Set(
  "statement post letter report memo note tweet message video email blog release".split(" "),
);
const VIEWS = new Set(
  "opinion opinions view views doubt doubts concern concerns fears hope hopes".split(" "),
);

/** "published a post to clarify …", "shared the following statement with Y:", "offer differing opinions on …". */
export function nominal(words: readonly Word[], i: number): Raw | null {
  const verb = words[i]?.low ?? "";
  const publishes =
    /^(published|publishes|released|issued|issues|posted|wrote|sent|shared|gave|provided)$/.test(verb);
  const holds =
    /^(offer|offers|offered|have|has|hold|held|voiced|expressed|express|raised|gave|share|shared)$/.test(
      verb,
    );
  if (!publishes && !holds) return null;
  let noun = -1;
  for (let k = i + 1; k < Math.min(words.length, i + 7) && !isMark(words[k]); k += 1) {
    if ((publishes && SAYING.has(words[k]?.low ?? "")) || (holds && VIEWS.has(words[k]?.low ?? ""))) noun = k;
  }
  if (noun < 0) return null;
  const source = subjectBefore(words, i)?.run ?? null;
  if (!source) return null;
  let at = noun + 1;
  let via: Run | null = null;
  if (
    publishes &&
    /^(with|to)$/.test(words[at]?.low ?? "") &&
    (isName(words[at + 1]) || words[at + 1]?.low === "the")
  ) {
    via = { from: at + 1, to: phraseEnd(words, at + 1, false) };
    at = via.to;
  }
  if (words[at]?.text === ":" && isEnd(words, at + 1)) {
    return {
      ...ONES,
      source,
      via,
      cue: { from: i, to: i + 1 },
      content: [],
      confidence: 0.95,
      announces: true,
    };
  }
  const link = words[at]?.low ?? "";
  const says = CUES.get(link)?.form === "ing";
  const aims =
    link === "to" &&
    /^(clarify|say|deny|explain|announce|dispute|confirm|correct|rebut|counter)$/.test(
      words[at + 1]?.low ?? "",
    );
  const about = holds && /^(on|about|over|that|whether)$/.test(link);
  if (!says && !aims && !about && link !== "that") return null;
  const from = /^(that|whether)$/.test(link) ? at : at + (aims ? 2 : 1);
  const content = { from: words[from]?.low === "that" ? from + 1 : from, to: lineEnd(words) };
  const polarity = /^(deny|denying|dispute|rebut)$/.test(words[from - 1]?.low ?? "") ? "denies" : "asserts";
  return content.to > content.from
    ? { ...ONES, polarity, source, via, cue: { from: i, to: from }, content: [content], confidence: 0.75 }
    : null;
}

/** "declined to comment", "did not respond to a request". */
export function decline(words: readonly Word[], i: number): Raw | null {
  const low = words[i]?.low ?? "";
  const refuses =
    /^(declined|declines|refused|refuses)$/.test(low) &&
    words[i + 1]?.low === "to" &&
    /^(comment|say|answer|discuss|elaborate|respond|provide|give|confirm|specify|be)$/.test(
      words[i + 2]?.low ?? "",
    );
  const silent =
    /^(respond|reply|return|comment)$/.test(low) &&
    words.slice(Math.max(0, i - 3), i).some((word) => NEGATIONS.has(word.low));
  if (!refuses && !silent) return null;
  const subject = subjectBefore(words, i);
  const content = { from: silent && isEnd(words, i + 1) ? i : i + 1, to: lineEnd(words) };
  if (!subject || content.to <= content.from) return null;
  const cue = { from: silent ? subject.aux : i, to: content.from === i ? i : i + 1 };
  return {
    ...ONES,
    polarity: "declines",
    source: subject.run,
    cue: cue.to > cue.from ? cue : { from: i, to: i + 1 },
    content: [content],
    confidence: 0.85,
  };
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
  const listener = (k: number) =>
    isName(words[k]) ||
    isPronoun(words[k]) ||
    /^(reporters|the|a|an|his|her|their|them|him|us|me|journalists|lawmakers)$/.test(words[k]?.low ?? "");
  const hears = cue.frame === "tell" ? i : words[i]?.low === "to" && cue.act === "statement" ? i + 1 : -1;
  if (hears >= 0 && !words[hears]?.quote && listener(hears)) {
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
