// What a paper says that somebody made: "studies | footage released by the gang | purporting | to show a raid", where neither who made it
// alone says so nor who deals with it.

import type { Finding } from "../../../model/attribution.ts";
import { anew } from "../../anew.ts";
import { covered } from "../../learned/sight/hints.ts";
import { paperCalled } from "../../speakers/bodies/papers.ts";
import type { Reading } from "../reading.ts";

const ING =
  /^(?:purporting|appearing|claiming|alleging|saying|stating|warning|announcing|demanding|threatening|suggesting|showing)\b/;
const BY =
  /(?<noun>\p{Ll}[\p{Ll}-]+)(?<by>\s(?:(?:released|posted|published|written|uploaded|shared|issued|made|sent|broadcast|aired|signed|distributed|circulated|spread)\s)?by\s[^,;:“”"]{2,70})\s$/u;
const WHOSE = /\s(?:an?|the|this|his|her|its|their|one|another|new)\s(?:\p{Ll}+\s)?$/u;
const PICTURES = /^(?:footage|videos?|clips?|images?|photos?|pictures?|tapes?|audio)$/;
const FAR = 160;

/** A finding with a paper and who made it for a source, where that stands right before its participle. */
export function asMade({ text, view }: Reading, finding: Finding): Finding {
  const [[source, more], [cue, other]] = [finding.source, finding.cue];
  if (!source || more || !cue || other || source.end > cue.start) return finding;
  const how = text.slice(cue.start, cue.end);
  if (!how.includes("ing") || !ING.test(how)) return finding;
  const [verb = -1] = covered(view, [cue]);
  const from = view.start[view.from[view.sentence[verb] ?? 0] ?? 0] ?? cue.start;
  const before = text.slice(Math.max(from, cue.start - FAR), cue.start);
  const made = before.includes(" by ") ? BY.exec(before) : null;
  const noun = made?.groups?.["noun"] ?? "";
  if (!made || !(PICTURES.test(noun) || paperCalled(noun) !== null)) return finding;
  const whose = WHOSE.exec(before.slice(0, made.index))?.[0].trimStart().length ?? 0;
  const end = cue.start - 1;
  const start = cue.start - before.length + made.index - whose;
  if (source.start <= start && source.end === end) return finding;
  return finding.content.some((part) => part.start < cue.start)
    ? finding
    : anew(finding, { source: [{ start, end }] });
}
