// Who wants something known: "Lind | wants it known | that she stayed", "He did, but wanted it noted that …", "Lind | let it be known".

import type { Finding } from "../../../model/attribution.ts";
import type { Span } from "../../../model/span.ts";
import { wordsOf } from "../../../text/span.ts";
import { anew } from "../../anew.ts";

const KNOWN = "known|noted|on\\srecord|on\\sthe\\srecord|recorded|understood|clear|plain";
const WANTS = "(?:want(?:s|ed)|would\\slike|asks?|asked|let|lets|made|makes?)";
const IT_KNOWN = new RegExp(`^it\\s(?:be\\s)?(?<known>${KNOWN})\\s(?=that\\s)`);
const WANTED = new RegExp(`(?:^|\\s)${WANTS}$`);
const IS_KNOWN = new RegExp(`^(?:${KNOWN})$`);
/** "He did, but | wanted | it": a subject, whatever it did before, and the verb. */
const BEFORE = new RegExp(
  `^(?<who>(?:He|She|They|It|I|We)(?=\\s)|[^,;:“”"]{2,80}?)(?:\\s(?:did|agreed|complied|left|went|nodded|apologi[sz]ed)[^;:“”"]{0,40},\\s(?:but|and))?\\s(?<verb>(?:(?:also|later|has|had)\\s)?${WANTS})\\s$`,
  "u",
);
const LET = new RegExp(`^(?<who>.+?)\\s(?<verb>${WANTS}\\sit(?:\\sbe)?)$`, "u");

/** A finding by which somebody wants something known as what they say. */
export function madeKnown(text: string, start: number, finding: Finding): Finding {
  const [cue, ...others] = finding.cue;
  const [source, more] = finding.source;
  const [first, ...rest] = finding.content;
  if (!cue || others.length > 0 || !source || more || !first || first.start < cue.end) return finding;
  const how = wordsOf(text, [cue]);
  const said = IT_KNOWN.exec(text.slice(first.start, first.end));
  if (said && WANTED.test(how)) {
    const end = first.start + said[0].length;
    return anew(finding, {
      cue: [{ start: cue.start, end: end - 1 }],
      content: [{ start: end, end: first.end }, ...rest],
      act: "statement",
    });
  }
  if (!IS_KNOWN.test(how)) return finding;
  const words = text.slice(source.start, source.end);
  const lets = LET.exec(words)?.groups;
  if (lets) {
    const end = source.start + (lets["who"] ?? "").length;
    return named(finding, { start: source.start, end }, { start: end + 1, end: cue.end });
  }
  const wants = words === "it" ? BEFORE.exec(text.slice(start, source.start))?.groups : undefined;
  if (!wants) return finding;
  const at = source.start - 1 - (wants["verb"] ?? "").length;
  return named(finding, { start, end: start + (wants["who"] ?? "").length }, { start: at, end: cue.end });
}

const named = (finding: Finding, source: Span, cue: Span): Finding =>
  anew(finding, { source: [source], cue: [cue], act: "statement" });
