// A paper and who saw it, which a model may take for a source and another finding: "According to a filing | seen by Radio Lorne".

import type { Finding } from "../../../model/attribution.ts";
import type { Span } from "../../../model/span.ts";
import { holds, wordsOf } from "../../../text/span.ts";
import { anew } from "../../anew.ts";
import { inPlace } from "../inplace.ts";
import type { Words } from "../reading.ts";

const VERB = "(?:seen|obtained|reviewed|viewed|heard|verified)";
const BY = `${VERB}\\sby`;
const SEEN = new RegExp(`^${VERB}(?:\\sby)?$`);
/** " seen by Radio Lorne," right behind a paper, no more than so many letters. */
const BEHIND = new RegExp(`^(?<seen>\\s${BY}\\s(?:the\\s)?\\p{Lu}[^,.;:“”"]{1,50}),`, "u");
const LONGEST = 80;

/** Findings with papers whole, as sources, with who saw them; that they saw them is no finding by itself. */
export function withSeen({ text }: Words, findings: readonly Finding[]): readonly Finding[] {
  const seen = findings.filter(({ cue, source }) => source.length === 1 && SEEN.test(wordsOf(text, cue)));
  const gone = new Set<Finding>();
  const whole = inPlace(findings, (finding) => {
    const [paper, ...more] = finding.source;
    if (!paper || more.length > 0) return finding;
    const behind = BEHIND.exec(text.slice(paper.end, paper.end + LONGEST))?.groups?.["seen"];
    if (behind) return anew(finding, { source: [{ start: paper.start, end: paper.end + behind.length }] });
    const by =
      seen.length === 0
        ? undefined
        : seen.find(({ cue }) => cue[0]?.start === paper.end + 1 && text[paper.end] === " ");
    const end = by?.source[0]?.end ?? 0;
    if (!by || end <= paper.end) return finding;
    gone.add(by);
    return anew(finding, { source: [{ start: paper.start, end }] });
  });
  // Where the paper was read whole, who saw it is told within it.
  for (const one of seen) if (whole.some(({ source: [paper] }) => paper && within(one, paper))) gone.add(one);
  return gone.size === 0 ? whole : whole.filter((_, k) => !gone.has(findings[k] as Finding));
}

const within = ({ source, cue }: Finding, paper: Span): boolean =>
  [...source, ...cue].every((span) => holds(paper, span));
