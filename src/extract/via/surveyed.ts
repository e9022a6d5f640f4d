// What a sentence ends by telling that it was found by: "One in five said they had skipped meals |, the survey of 2,000 adults found".

import type { Finding } from "../../model/attribution.ts";

const FOUND =
  /,\s(?<what>(?:the|an?|its|their)\s(?:[\p{L}\d’'-]+\s){0,3}(?:survey|poll|study|research|report|analysis|review|audit|inquiry|data|figures)(?:\s(?:of|by|for|from)\s(?:(?<=\d),(?=\d)|[^,;:“”"]){2,50})?)\s(?:found|finds|showed|shows?|suggest(?:s|ed)?|reveal(?:s|ed)|conclud(?:es?|ed)|sa(?:id|ys))$/u;
/** So far before its end it is looked for. */
const FAR = 160;

/** A finding without what its content ends by telling it was found by, which carried it. */
export function surveyed(text: string, finding: Finding): Finding {
  const last = finding.content.at(-1);
  if (!last || finding.source.length === 0 || last.start < (finding.cue.at(-1)?.end ?? 0)) return finding;
  const from = Math.max(last.start, last.end - FAR);
  const match = FOUND.exec(text.slice(from, last.end));
  const what = match?.groups?.["what"];
  if (!match || what === undefined || from + match.index <= last.start) return finding;
  const end = from + match.index;
  return {
    ...finding,
    content: [...finding.content.slice(0, -1), { start: last.start, end }],
    via: [...finding.via, { start: end + 2, end: end + 2 + what.length }],
  };
}
