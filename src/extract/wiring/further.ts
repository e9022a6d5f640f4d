// What the same one does by a further verb: "said it was sorry and | urged customers to wait".

import type { Finding } from "../../model/attribution.ts";
import { trimmed, wordsOf } from "../../text/span.ts";

/** Verbs that who speaks does next, and what they speak of hardly ever: "said it was sorry and | urged customers to wait". */
const NEXT =
  /,?\s(?:and|but)\s(?:also\s|has\s|have\s|instead\s)?(?<verb>urge[sd]|advise[sd]|apologi[sz]e[sd]|insist(?:s|ed)|stress(?:es|ed)|vow(?:s|ed)|pledge[sd]|den(?:ies|ied)|accuse[sd]|thank(?:s|ed)|reject(?:s|ed)|dismiss(?:es|ed)|demand(?:s|ed)|call(?:s|ed)\s(?:on|for)|(?:declined|refused)\sto(?=\s(?:answer|be\sdrawn|comment|confirm|disclose|discuss|divulge|elaborate|give|go\sinto|identify|name|provide|release|rule|say|share|speak|specify|speculate|take\squestions))|would\snot(?=\s(?:comment|elaborate|discuss|be\sdrawn)))\s(?=\S)/u;
const PAST = /(?:ed|said|told|wrote|would\snot|(?:declined|refused)\sto)\b/;

/** What the same one says by a further verb, amid what was taken for one content. */
export function furthered(text: string, finding: Finding): Finding[] {
  const last = finding.content.at(-1);
  const cue = finding.cue[0];
  if (!last || !cue || finding.source.length === 0 || last.start < cue.end || finding.manner === "direct")
    return [finding];
  const words = text.slice(last.start, last.end);
  const match = NEXT.exec(words);
  const verb = match?.groups?.["verb"] ?? "";
  if (
    !match ||
    match.index < 8 ||
    /[“"]/.test(words.slice(0, match.index)) !== /[”"]/.test(words.slice(0, match.index))
  )
    return [finding];
  if (PAST.test(wordsOf(text, finding.cue)) !== PAST.test(verb)) return [finding];
  const start = last.start + match.index + match[0].trimEnd().length - verb.length;
  const own = {
    ...finding,
    content: [...finding.content.slice(0, -1), { start: last.start, end: last.start + match.index }],
  };
  const next: Finding = {
    ...finding,
    cue: [{ start, end: start + verb.length }],
    content: [trimmed(text, { start: start + verb.length, end: last.end })],
    polarity: /^(?:would|declined|refused)/.test(verb)
      ? "declines"
      : /^(?:den|reject|dismiss)/.test(verb)
        ? "denies"
        : "asserts",
    act: "statement",
  };
  return [own, next];
}
