// Names that the reading cut at a mark within them: "WABC-| TV", "Kanalen| .fr", "Net| /code".

import type { Finding } from "../../../model/attribution.ts";
import type { Span } from "../../../model/span.ts";
import { anew } from "../../anew.ts";

/** "WABC-| TV in New York": the letters of a station. */
const STATION = /(?:^|[\s“"(])(?<lead>\p{Lu}{3,5}-)$/u;
const ON_AIR = /^(?:TV|AM|FM|DT|CD|LD|LP)\b/;
/** "Kanalen.| Fr": a name on the web that was taken for the end of a sentence. */
const SITE = /(?:^|[\s“"(])(?<lead>\p{L}[\p{L}\d-]{1,30}\.)$/u;
const LAND =
  "com|org|net|info|co|tv|io|uk|fr|es|de|nl|pt|eu|ch|be|se|dk|fi|pl|cz|gr|ru|ua|il|cn|jp|kr|br|mx|ca|au|nz|za";
const ENDS_SITE = new RegExp(`^(?:${LAND})\\b`, "i");
/** "Kanalen| .fr", "Net| /code": what goes on right behind it. */
const GOES_ON = new RegExp(
  `^(?:\\.(?:${LAND})(?:\\.(?:uk|au|nz|br|za|jp|cn|mx|il))?(?:[’']s\\s(?:sources?|report|story))?|/\\p{Ll}{3,})(?![\\p{L}\\d])`,
  "u",
);
const FAR = 34;

/** A finding with the whole of its names. */
export function unsplit(text: string, finding: Finding): Finding {
  const source = whole(text, finding.source);
  const via = whole(text, finding.via);
  if (source === finding.source && via === finding.via) return finding;
  const ends = [...source, ...via].map(({ end }) => end);
  // What was cut off a name may have been taken for the beginning of what is said.
  const content = finding.content.flatMap((span): Span[] => {
    const end = ends.find((at) => at > span.start && at < span.end && at - span.start < FAR);
    if (end === undefined) return [span];
    const start = end + (/^[,:]?\s*/.exec(text.slice(end, span.end))?.[0].length ?? 0);
    return start < span.end ? [{ start, end: span.end }] : [];
  });
  return content.length === 0 ? finding : anew(finding, { source, via, content });
}

function whole(text: string, spans: readonly Span[]): readonly Span[] {
  const all = spans.map((span) => {
    const start = startOf(text, span);
    const after = text[span.end];
    const more = after === "." || after === "/" ? GOES_ON.exec(text.slice(span.end, span.end + FAR)) : null;
    return start === span.start && !more ? span : { start, end: span.end + (more?.[0].length ?? 0) };
  });
  return all.every((span, i) => span === spans[i]) ? spans : all;
}

function startOf(text: string, { start, end }: Span): number {
  const before = text[start - 1];
  if (before !== "-" && before !== ".") return start;
  const [opens, goes] = before === "-" ? [STATION, ON_AIR] : [SITE, ENDS_SITE];
  if (!goes.test(text.slice(start, end))) return start;
  const lead = opens.exec(text.slice(Math.max(0, start - FAR), start))?.groups?.["lead"];
  return start - (lead?.length ?? 0);
}
