import type { Act, Polarity } from "../../model/attribution.ts";
import { isEnd, lineEnd } from "./after.ts";
import { CUES, NEGATIONS } from "./lexicon.ts";
import { clauseAt, isMark, isName, phraseEnd, type Run, subjectBefore, type Word } from "./line.ts";

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
  readonly announces?: true;
  /** Content is only this line's frame; the sentence before says it. */
  readonly frame?: boolean;
}

/** What most findings are: statements of those who speak, with nobody between. */
export const ONES = { act: "statement", polarity: "asserts", via: null } as const;

const SAYING = new Set(
  "statement post letter report memo note tweet message video email blog release".split(" "),
);
const VIEWS = new Set(
  "opinion opinions view views doubt doubts concern concerns fears hope hopes".split(" "),
);

const PUBLISHES = new Set(
  "published publishes released issued issues posted wrote sent shared gave provided".split(" "),
);
const HOLDS = new Set(
  "offer offers offered have has hold held voiced expressed express raised gave share shared".split(" "),
);

/** "published a post to clarify …", "shared the following statement with Y:", "offer differing opinions on …". */
export function nominal(words: readonly Word[], i: number): Raw | null {
  const verb = words[i]?.low ?? "";
  const [publishes, holds] = [PUBLISHES.has(verb), HOLDS.has(verb)];
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
  const clausal = link === "that" && (words[at + 1]?.quote || clauseAt(words, at + 1));
  if (!says && !aims && !about && !clausal) return null;
  const from = /^(that|whether)$/.test(link) ? at : at + (aims ? 2 : 1);
  const content = { from: words[from]?.low === "that" ? from + 1 : from, to: lineEnd(words) };
  const polarity = /^(deny|denying|dispute|rebut)$/.test(words[from - 1]?.low ?? "") ? "denies" : "asserts";
  return content.to > content.from
    ? { ...ONES, polarity, source, via, cue: { from: i, to: from }, content: [content], confidence: 0.75 }
    : null;
}

const REFUSES = new Set("declined declines refused refuses".split(" "));
const ANSWERS = new Set("respond reply return comment".split(" "));

/** "declined to comment", "did not respond to a request". */
export function decline(words: readonly Word[], i: number): Raw | null {
  const low = words[i]?.low ?? "";
  const refuses =
    REFUSES.has(low) &&
    words[i + 1]?.low === "to" &&
    /^(comment|say|answer|discuss|elaborate|respond|provide|give|confirm|specify|be)$/.test(
      words[i + 2]?.low ?? "",
    );
  const silent =
    ANSWERS.has(low) && words.slice(Math.max(0, i - 3), i).some((word) => NEGATIONS.has(word.low));
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
