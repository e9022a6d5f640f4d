import { isEnd, lineEnd } from "./after.ts";
import { AUX, BE, CUES, DAYS, PREPOSITIONS } from "./lexicon.ts";
import { isMark, isName, phraseEnd, type Run, subjectBefore, type Word } from "./line.ts";
import { ONES, type Raw } from "./patterns.ts";

/** "according to X", "as detailed by X", "as X first reported": the content is the rest of the sentence. */
export function adjunct(words: readonly Word[], i: number): Raw | null {
  if (words[i]?.low === "as") return reportedBy(words, i) ?? asReported(words, i);
  if (words[i]?.low !== "according" || words[i + 1]?.low !== "to") return null;
  const at = i + 2;
  let to = phraseEnd(words, at, i > 0);
  if (to <= at) return null;
  let via: Run | null = null;
  let teller = to;
  // "according to a report in the Times", "… a filing seen by the Ledger", "… a paper published last week"
  if (SHOWN.test(words[to - 1]?.low ?? "") && to - at > 1) {
    const by = words[to]?.low === "by" ? to + 1 : -1;
    const end = phraseEnd(words, by > 0 ? by : to, false);
    if (by > 0 && end > by) via = { from: by, to: end };
    teller = via ? to - 1 : (closes(words, to) ?? to);
    to = closes(words, to) ?? to;
  } else if (words[to]?.low === "in" && (isName(words[to + 1]) || isName(words[to + 2])))
    teller = to = closes(words, to) ?? to;
  return around(words, { source: { from: at, to: teller }, cue: { from: i, to: at }, via, from: i, to });
}

const SHOWN = /^(seen|reviewed|obtained|published|released|issued|posted|viewed)$/;

/** "as detailed by X", "as was first reported by X" */
function reportedBy(words: readonly Word[], i: number): Raw | null {
  let verb = i + 1;
  while (AUX.has(words[verb]?.low ?? "") && verb < i + 4) verb += 1;
  if (CUES.get(words[verb]?.low ?? "")?.form !== "past" || words[verb + 1]?.low !== "by") return null;
  const at = verb + 2;
  const to = phraseEnd(words, at, i > 0);
  if (to <= at) return null;
  return around(words, { source: { from: at, to }, cue: { from: i, to: at }, via: null, from: i, to });
}

/** Verbs by which a clause with "as" tells who says what stands beside it: "as X noted", not "as X hoped". */
const NOTED = new Set(
  "report note say write reveal disclose announce confirm explain observe acknowledge admit state mention detail".split(
    " ",
  ),
);
/** So many words may stand between "as" and its verb. */
const FAR = 12;

/** ", as X first reported", "As X noted on Friday, …" */
function asReported(words: readonly Word[], i: number): Raw | null {
  if (i > 0 && words[i - 1]?.text !== ",") return null;
  let verb = i + 2;
  while (verb < Math.min(words.length, i + FAR) && !noted(words[verb])) {
    if (words[verb]?.quote || isMark(words[verb])) return null;
    verb += 1;
  }
  const subject = noted(words[verb]) ? subjectBefore(words, verb) : null;
  if (!subject || subject.run.from !== i + 1) return null;
  const helpers = words.slice(subject.aux, verb);
  if (helpers.some((word) => BE.has(word.low) || /^(?:would|could|can|may|might|to)$/.test(word.low)))
    return null;
  const next = words[verb + 1];
  const timed = DAYS.has(next?.low ?? "") || PREPOSITIONS.has(next?.low ?? "");
  const to = timed ? closes(words, verb + 1) : verb + 1;
  if (to === null || !(isEnd(words, to) || words[to]?.text === ",")) return null;
  return around(words, {
    source: subject.run,
    cue: { from: subject.aux, to: verb + 1 },
    via: null,
    from: i,
    to,
  });
}

const noted = (word: Word | undefined): boolean => {
  const cue = CUES.get(word?.low ?? "");
  return cue !== undefined && cue.form !== "ing" && cue.form !== "base" && NOTED.has(cue.lemma);
};

interface Beside extends Pick<Raw, "source" | "cue" | "via"> {
  /** The words of the whole adjunct. */
  readonly from: number;
  readonly to: number;
}

/** An adjunct that tells who says what stands before and behind it in its sentence. */
function around(words: readonly Word[], { source, cue, via, from: start, to }: Beside): Raw {
  let end = start;
  while (end > 0 && isMark(words[end - 1]) && !words[end - 1]?.quote) end -= 1;
  const before: Run = { from: 0, to: end < 2 ? 0 : end };
  let from = to;
  while (words[from]?.text === "," && !words[from]?.quote) from += 1;
  const content = [before, { from, to: lineEnd(words) }].filter((run) => run.to > run.from);
  const size = content.reduce((sum, run) => sum + run.to - run.from, 0);
  const { act, polarity } = ONES;
  return { source, cue, content, via, act, polarity, confidence: 0.9, frame: size < 4 };
}

/** The end of the line or the comma, where no more than a few words lie before it. */
function closes(words: readonly Word[], from: number): number | null {
  for (let k = from; k <= Math.min(words.length, from + 8); k += 1) {
    if (k >= lineEnd(words) || words[k]?.text === ",") return k;
    if (words[k]?.quote || (!isName(words[k]) && CUES.has(words[k]?.low ?? ""))) return null;
  }
  return null;
}
