// Who passes a whole sentence on, or shows it, at its end: ", the newspaper reported", ", court documents show".

import type { Finding } from "../../../model/attribution.ts";
import type { Sentence } from "../../../model/document.ts";
import type { Span } from "../../../model/span.ts";
import { sought } from "../../../text/sought.ts";
import { overlaps } from "../../../text/span.ts";
import { Places } from "../../quotes/places.ts";
import { CUES } from "../../rules/lexicon.ts";
import { paperBefore, paperCalled } from "../../speakers/bodies/papers.ts";
import { isOutlet } from "../../via/names.ts";
import { shownTo } from "../../via/setting.ts";
import type { Words } from "../reading.ts";

const WHEN = '(?:\\s(?:on|last|this|yesterday|today|earlier|in)\\b[^,;“”"]{0,30})?';
/** At the last comma of a sentence. */
const LAST = new RegExp(
  `^,\\s(?<who>[^,;:“”"]{3,90}?)\\s(?<cue>(?:(?:has|have|had|also|first|later)\\s){0,2}(?<verb>reported|reports|says|said|shows?|showed|indicates?|indicated|suggests?|suggested|reveals?|revealed))${WHEN}[.!]?$`,
  "u",
);
const TELLS = sought(" reported", " reports", " says", " said", " show", " indicate", " suggest", " reveal");
/** No comma stands farther from the end. */
const FAR = 160;

/** Findings with the outlet or the paper that a sentence ends by naming: as what carried what somebody else said in it, or as its source. */
export function withLast({ text, sentences }: Words, findings: readonly Finding[]): readonly Finding[] {
  if (findings.length === 0) return findings;
  let out = findings;
  let places: Places<Finding> | null = null;
  for (const sentence of sentences) {
    const { words } = sentence;
    if (!sentence.has(TELLS)) continue;
    const comma = words.lastIndexOf(",");
    const match = comma >= 0 && words.length - comma <= FAR ? LAST.exec(words.slice(comma)) : null;
    if (!match) continue;
    const at = sentence.start + comma;
    places ??= new Places(findings, ({ cue, content }) => [...cue, ...content]);
    const within = places.touching([sentence]).filter((one) => out.includes(one));
    if (within.length > 0) out = ending(text, sentence, at, match, within, out);
  }
  return out;
}

/** What the end of one sentence changes; `at` is where the comma before it stands. */
function ending(
  text: string,
  sentence: Sentence,
  at: number,
  { groups }: RegExpExecArray,
  within: readonly Finding[],
  all: readonly Finding[],
): readonly Finding[] {
  const { who = "", cue = "", verb = "" } = groups ?? {};
  const paper = paperBefore(who) ?? paperCalled(who);
  const source: Span = { start: at + 2, end: at + 2 + who.length };
  const own: Span = { start: source.end + 1, end: source.end + 1 + cue.length };
  const known = within.some((one) =>
    [...one.cue, ...one.source, ...one.via].some((span) => overlaps(span, own) || overlaps(span, source)),
  );
  if (known || !(isOutlet(who) || paper !== null)) return all;
  const tells = within.filter(
    (one) => one.source.length > 0 && isSaid(text, one) && one.cue.every((span) => span.end <= at),
  );
  if (tells.length > 0)
    return all.map((one) =>
      tells.includes(one) ? { ...one, content: cutAt(one.content, at), via: [...one.via, source] } : one,
    );
  if (paper === null || /^sa(?:id|ys)$/.test(verb) || within.some(({ manner }) => manner !== "indirect"))
    return all;
  const [first] = within as [Finding];
  const shown: Finding = {
    ...first,
    source: [source],
    cue: [own],
    content: [{ start: Math.min(sentence.start, ...first.source.map(({ start }) => start)), end: at }],
    via: shownTo(text, source),
    act: "statement",
    polarity: "asserts",
    speaker: null,
  };
  return all.flatMap((one) => (one === first ? [shown] : within.includes(one) ? [] : [one]));
}

/** True of a cue of saying something to somebody, not of holding or knowing it. */
function isSaid(text: string, { cue, manner }: Finding): boolean {
  if (manner !== "indirect") return true;
  return cue.some((span) =>
    text
      .slice(span.start, span.end)
      .split(/\s+/)
      .some((word) => CUES.get(word.toLowerCase())?.act === "statement"),
  );
}

/** What is said up to a place. */
export const cutAt = (content: readonly Span[], at: number): Span[] =>
  content.flatMap(({ start, end }) => (start < at ? [{ start, end: Math.min(end, at) }] : []));
