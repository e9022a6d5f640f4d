// Whom something convinced holds it to be so, and not what convinced them: "Few | were persuaded by | the figures".

import type { Finding } from "../../../model/attribution.ts";
import { anew } from "../../anew.ts";

const MOVED =
  /^(?:(?:has|have|had)\s)?(?:is|are|was|were|be|been)\s(?:(?:not|never|far\sfrom|\p{L}+ly)\s)*(?:un)?(?:alarmed|amused|appalled|convinced|disappointed|dismayed|encouraged|impressed|moved|persuaded|reassured|surprised|swayed|troubled)(?<by>\sby)?$/u;

/** A finding of which those stand for its content whom something moved, with each in its place. */
export function moved(text: string, finding: Finding): Finding {
  const [source, cue, content] = [finding.source[0], finding.cue[0], finding.content[0]];
  if (!source || !cue || !content || finding.source.length + finding.cue.length + finding.content.length > 3)
    return finding;
  if (content.end + 1 !== cue.start || source.start < cue.end) return finding;
  const by = MOVED.exec(text.slice(cue.start, cue.end));
  if (
    !by ||
    !(by.groups?.["by"] ? source.start === cue.end + 1 : text.slice(cue.end, source.start) === " by ")
  )
    return finding;
  return anew(finding, {
    source: [content],
    cue: [{ start: cue.start, end: source.start - 1 }],
    content: [source],
  });
}
