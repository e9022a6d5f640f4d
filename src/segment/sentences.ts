import type { Span } from "../model/span.ts";
import { trimmed } from "../text/span.ts";

const CUTTER = new Intl.Segmenter("en", { granularity: "sentence" });
/** Short forms that a name, a number or more of the same sentence always follows. */
const LEADING =
  /(?:^|[\s("“‘[])(?:Mr|Mrs|Ms|Mx|Dr|Prof|Gen|Sen|Sens|Rep|Reps|Gov|Lt|Col|Sgt|Cpl|Pvt|Capt|Cmdr|Maj|Adm|Rev|Hon|Pres|Supt|Det|Insp|Atty|Messrs|Mt|Ft|St|vs|v|cf|e\.g|i\.e|approx)\.$/;
const NUMBERED =
  /(?:^|[\s("“[])(?:No|Nos|Art|Sec|Fig|Ch|pp?|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.$/;
const INITIAL = /(?:^|[\s("“.])\p{Lu}\.$/u;
const EITHER =
  /(?:\b\p{Lu}\.\p{Lu}\.|\b(?:Inc|Corp|Co|Ltd|LLC|Bros|Jr|Sr|Dept|Univ|Assn|Ave|Blvd|Rd|etc)\.|\b[ap]\.m\.)$/u;
const OPENERS =
  /^["“‘'([]*(?:The|He|She|It|They|We|I|You|But|And|In|On|At|A|An|This|That|These|Those|There|When|While|If|For|As|After|Before|Its|His|Her|Their|Our|My|However|Also|So|Then|Some|Many|What|Who|Why|How|Not|No|Since|With|By|To|From|Both|One|Two|Another|Here|Now|Although|Though|Yet|Experts|Officials|Police)\b/;
const CLOCK_FOLLOWS =
  /^(?:[ECMP][SD]?T|GMT|UTC|BST|CES?T|IST|JST|HKT|AE[SD]T|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b/;

/** More than any short form that may end a sentence; a look at the whole of a long one each time would take its length squared. */
const TAIL = 40;

/** So much is cut at once, in code units, and more only for a sentence that is longer: the cutter takes the square of a text's length. */
const WINDOW = 8192;

/** What the cutter takes for sentences, as of the whole text: what the end of a window might cut otherwise is cut with the next. */
export function* cut(text: string, window = WINDOW): Generator<{ segment: string; index: number }> {
  for (let [at, size] = [0, window]; at < text.length; ) {
    const end = Math.min(text.length, at + size);
    const found = [...CUTTER.segment(text.slice(at, end))];
    // Whether a sentence ends may depend on the next letter.
    if (end < text.length) {
      let tail = "";
      while (found.length > 0 && !/\p{L}/u.test(tail)) tail = (found.pop()?.segment ?? "") + tail;
    }
    for (const { segment, index } of found) yield { segment, index: at + index };
    const last = found.at(-1);
    at += last ? last.index + last.segment.length : 0;
    size = last ? window : 2 * size;
  }
}

/** The sentences of `[start, end)`; each slices exactly, without white space at its edges. */
export function sentencesIn(text: string, within: Span): Span[] {
  const block = text.slice(within.start, within.end).replace(/\s/g, " ");
  const found: { start: number; end: number }[] = [];
  let lettered = false;
  for (const { segment, index } of cut(block)) {
    const span = trimmed(block, { start: index, end: index + segment.length });
    if (span.start === span.end) continue;
    const last = found.at(-1);
    const next = block.slice(span.start, span.end);
    const letters = /[\p{L}\p{N}]/u.test(next);
    if (last && (!lettered || goesOn(block.slice(Math.max(last.start, last.end - TAIL), last.end), next))) {
      last.end = span.end;
      lettered ||= letters;
    } else {
      found.push({ ...span });
      lettered = letters;
    }
  }
  return found
    .flatMap((span) => [...parts(block, span)])
    .map((span) => ({ start: within.start + span.start, end: within.start + span.end }));
}

/** No sentence has more code units: what is read of one may grow by the square of its length. */
const LONGEST = 4096;

/** A sentence, or what stands in for one that has no end, parted between words where it has any. */
function* parts(block: string, { start, end }: Span): Generator<Span> {
  let from = start;
  while (end - from > LONGEST) {
    const space = block.lastIndexOf(" ", from + LONGEST);
    const to = space > from ? space : whole(block, from + LONGEST);
    yield trimmed(block, { start: from, end: to });
    from = trimmed(block, { start: to, end }).start;
  }
  yield { start: from, end };
}

/** A place that parts no two code units of one letter. */
const whole = (text: string, at: number): number => (/[\uDC00-\uDFFF]/.test(text[at] ?? "") ? at - 1 : at);

/** True when what the cutter took for a new sentence belongs to the one that ends so. */
function goesOn(before: string, next: string): boolean {
  if (/^[\s"”’'»)\].,;:!?…]+$/.test(next)) return true;
  if (/^[,;]|^\p{Ll}(?!\p{Lu})/u.test(next)) return true;
  if (LEADING.test(before)) return true;
  if (NUMBERED.test(before)) return /^\d/.test(next);
  if (EITHER.test(before)) {
    if (/[ap]\.m\.$/.test(before)) return CLOCK_FOLLOWS.test(next);
    return /^[\p{Lu}\d]/u.test(next) && !OPENERS.test(next) && !/\betc\.$/.test(before);
  }
  return (
    INITIAL.test(before) &&
    !/\b(?:I|[Vv]itamin [A-Z]|[Pp]lan [A-Z])\.$/.test(before) &&
    /^\p{Lu}/u.test(next) &&
    !OPENERS.test(next)
  );
}
