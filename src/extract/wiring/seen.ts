// A paper and who saw it, which a model may take for a source and another finding: "According to a filing | seen by Radio Lorne".

import type { Finding } from "../../model/attribution.ts";
import { wordsOf } from "../../text/span.ts";
import { anew } from "../anew.ts";

const SEEN = /^(?:seen|obtained|reviewed|viewed|heard|verified)\sby$/;

/** Findings with papers whole, as sources, with who saw them; that they saw them is no finding by itself. */
export function withSeen(text: string, findings: readonly Finding[]): Finding[] {
  const seen = findings.filter(({ cue, source }) => source.length === 1 && SEEN.test(wordsOf(text, cue)));
  if (seen.length === 0) return [...findings];
  const gone = new Set<Finding>();
  const whole = findings.map((finding) => {
    const [paper, ...more] = finding.source;
    if (!paper || more.length > 0) return finding;
    const by = seen.find(({ cue }) => cue[0]?.start === paper.end + 1 && text[paper.end] === " ");
    const end = by?.source[0]?.end ?? 0;
    if (!by || end <= paper.end) return finding;
    gone.add(by);
    return anew(finding, { source: [{ start: paper.start, end }] });
  });
  return whole.filter((_, k) => !gone.has(findings[k] as Finding));
}
