// What a sentence begins by and a quotation goes on with behind who says it: "If the dam fails, Okafor said, “four villages
// have nine minutes.”".

import type { Finding } from "../../../model/attribution.ts";
import type { Span } from "../../../model/span.ts";
import { covered } from "../../learned/sight/hints.ts";
import type { View } from "../../learned/sight/view.ts";
import { Places } from "../../quotes/places.ts";

/** What tells on what terms something is so, and never when or where it was said. */
const TERMS =
  /^(?:(?:Even|Only|Just|Particularly|Especially|Except|And|But|Or|So)\s)?(?:[Ii]f|[Uu]nless|[Bb]ecause|[Gg]iven|[Ww]ithout|[Uu]nlike|[Ll]ike|[Aa]lthough|[Tt]hough|[Ww]hether|[Ww]hatever|[Ii]nstead\sof|[Rr]ather\sthan|[Ii]n\s(?:the\s)?(?:cases?|event)\s(?:of|that)|[Aa]s\slong\sas|[Ss]ooner\sor\slater|[Uu]nder\s(?:the|this|that|such|these|its|his|her|their)|[Cc]ompared\s(?:with|to)|[Pp]articularly\sin|[Ee]specially\sin|[Dd]espite|[Bb]y\s\p{Ll}+ing)\s/u;
/** Terms on which somebody speaks: "Despite repeated requests, the firm said". */
const OF_SPEAKING =
  /\b(?:ask(?:ed|ing)?|comment|questions?|requests?|press(?:ed|ing)|interview|told|spoke|speaking)\b/;
/** Between who says it and a quotation that goes on with a sentence: a comma, and whom it was said to. */
const GOES_ON = /^(?:\s[^,;:.“”"]{2,40})?,?\s[“"](?:‘|')?\p{Ll}/u;

/** Findings whose quotation goes on with what its sentence began by, with that, unless another has it. */
export function withFronted(text: string, view: View, findings: readonly Finding[]): Finding[] {
  let places: Places<Finding> | null = null;
  return findings.map((finding) => {
    const { source, cue, content } = finding;
    const [said, more] = content;
    const from = Math.min(source[0]?.start ?? 0, cue[0]?.start ?? 0);
    const end = Math.max(source[0]?.end ?? 0, cue[0]?.end ?? 0);
    if (!said || more || source.length !== 1 || cue.length !== 1 || said.start < end) return finding;
    if (!GOES_ON.test(text.slice(end, said.start + 3))) return finding;
    const front = frontOf(text, view, from);
    if (!front) return finding;
    places ??= new Places(findings, (one) => [...one.source, ...one.cue, ...one.content]);
    return places.touching([front]).length > 0
      ? finding
      : { ...finding, content: [front, said], manner: "mixed" };
  });
}

/** What stands between the beginning of a sentence and the comma before who says it, where it tells on what terms something is so. */
function frontOf(text: string, view: View, from: number): Span | null {
  const [first] = covered(view, [{ start: from, end: from + 1 }]);
  if (first === undefined) return null;
  const start = view.start[view.from[view.sentence[first] ?? 0] ?? 0] ?? from;
  const words = text.slice(start, from);
  if (!/[^,;:“”"],\s$/.test(words) || /[“”"\n]/.test(words)) return null;
  return TERMS.test(words) && !OF_SPEAKING.test(words) ? { start, end: from - 2 } : null;
}
