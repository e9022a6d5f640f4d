// Who says something in what shows them: "The clip | showed | a crowd of islanders | declaring", not the clip.

import type { Finding } from "../../../model/attribution.ts";
import type { Span } from "../../../model/span.ts";
import { anew } from "../../anew.ts";
import { covered } from "../../learned/sight/hints.ts";
import type { Reading } from "../reading.ts";
import { isSomebody } from "../somebody.ts";

const ING = /^(?:(?:repeatedly|angrily|loudly|then|\p{Ll}+ly)\s)?\p{Ll}{3,}ing\b/u;
/** "Showed | the crowd, who had waited for hours, |", "hosted | an expert |": with what is told of them between, or with nothing. */
const SHOWS =
  /\b(?:features?|featured|shows?|showed|involves?|involved|includes?|included|depicts?|depicted|captures?|captured|pictures?|pictured|filmed|recorded)\s(?:(?:a\s(?:series|string|row|number|host|crowd|group)\sof)\s)?(?<who>[^,;:—–()]{2,70}?)(?:,\swho(?:se)?\s[^,;:]{2,80},|\s[—–-]{1,2}\s[^—–;:]{2,80}\s[—–-]{1,2})?\s$/u;
const HOSTS =
  /\b(?:host(?:s|ed|ing)|(?:air|broadcast|quot|interview)(?:s|ed|ing)|heard|saw)\s(?<who>[^,;:—–()]{2,60}?)\s$/u;
/** So far before its verb they may stand. */
const FAR = 220;

/** A finding with whom the words before its participle show for a source, where that was taken for what shows them. */
export function asShown({ text, view }: Reading, finding: Finding): Finding {
  const [[source, more], [cue]] = [finding.source, finding.cue];
  if (!source || more || !cue || source.end > cue.start) return finding;
  const how = text.slice(cue.start, cue.end);
  if (!how.includes("ing") || !ING.test(how)) return finding;
  const [verb = -1] = covered(view, [cue]);
  const from = view.start[view.from[view.sentence[verb] ?? 0] ?? 0] ?? cue.start;
  const before = text.slice(Math.max(from, cue.start - FAR), cue.start);
  const { who } = (SHOWS.exec(before) ?? HOSTS.exec(before))?.groups ?? {};
  if (who === undefined) return finding;
  const start = cue.start - before.length + before.lastIndexOf(who);
  const shown: Span = { start, end: start + who.length };
  if (start < source.end || !isSomebody(view, bare(text, shown), true)) return finding;
  return finding.content.some((part) => part.start < cue.start)
    ? finding
    : anew(finding, { source: [shown] });
}

/** Words without the marks around the last of them: "a “water expert”". */
function bare(text: string, { start, end }: Span): Span {
  return { start, end: /["”’']$/.test(text.slice(start, end)) ? end - 1 : end };
}
