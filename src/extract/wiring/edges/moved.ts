// What stands in the wrong part. Whom something convinced holds it to be so, and not what convinced them: "Few | were persuaded by | the
// figures". What a source does is none of its name: "A photo | claims to show | the wreck".

import type { Finding } from "../../../model/attribution.ts";
import { anew } from "../../anew.ts";

const MOVED =
  /^(?:(?:has|have|had)\s)?(?:is|are|was|were|be|been)\s(?:(?:not|never|far\sfrom|\p{L}+ly)\s)*(?:un)?(?:alarmed|amused|appalled|convinced|disappointed|dismayed|encouraged|impressed|moved|persuaded|reassured|surprised|swayed|troubled)(?<by>\sby)?$/u;

/** "A photo | claims | to show", and not "his claims to fame": a verb at the end of a source that looks like a noun. */
const DONE =
  /^(?<who>.*\p{L})(?<!\b(?:his|her|its|their|our|my|the|these|those|such|any|some|no|of|and|all|many|[’']s))\s(?:claim(?:s|ed)|purport(?:s|ed)|appear(?:s|ed)|seem(?:s|ed)|profess(?:es|ed))$/su;

/** A finding with the verb that its source ends by in its cue. */
export function doing(text: string, finding: Finding): Finding {
  const [source, cue] = [finding.source.at(-1), finding.cue[0]];
  if (!source || !cue || source.end + 1 !== cue.start || !text.startsWith("to ", cue.start)) return finding;
  const who = DONE.exec(text.slice(source.start, source.end))?.groups?.["who"];
  if (who === undefined) return finding;
  const end = source.start + who.length;
  return anew(finding, {
    source: [...finding.source.slice(0, -1), { start: source.start, end }],
    cue: [{ start: end + 1, end: cue.end }, ...finding.cue.slice(1)],
  });
}

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
