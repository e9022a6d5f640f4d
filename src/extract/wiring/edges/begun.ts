// What stands before who says it, where only what stands behind was read.

import type { Finding } from "../../../model/attribution.ts";
import { trimmed } from "../../../text/span.ts";
import { inPlace } from "../inplace.ts";
import { LEADS } from "../leads.ts";
import { standing } from "../near.ts";
import type { Words } from "../reading.ts";

const QUOTED_BEHIND = /^(?:\s[^,;:“”"\n]{2,60})?:\s[“"]$/u;
const NO_CLAUSE = new RegExp(`^(?:${LEADS}|Asked|Speaking|Standing)\\b`, "u");
const FINITE =
  /\s(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|did|does|isn[’']t|won[’']t)\s/;

/** True of a sentence that begins by a clause before whoever says it. */
function isClause(text: string, at: number): boolean {
  const line = text.slice(Math.max(text.lastIndexOf("\n", at) + 1, at - 200), at);
  const words = line.slice(line.search(/[^.!?]*$/)).trim();
  return FINITE.test(` ${words}`) && !NO_CLAUSE.test(words) && /^\p{Lu}/u.test(words);
}

/** "There was no outage, Lind insisted; it merely slowed": what stands before who says it is said as well. */
export function withBegun({ text }: Words, findings: readonly Finding[]): readonly Finding[] {
  return inPlace(findings, (finding) => begun(text, finding, findings));
}

function begun(text: string, finding: Finding, all: readonly Finding[]): Finding {
  const [source, cue, first] = [finding.source[0], finding.cue[0], finding.content[0]];
  if (!source || !cue || !first || first.start < cue.end || source.end > cue.start) return finding;
  const behind = text.slice(cue.end, first.start + 1);
  // "The fees are safe, he promised on a call: “…”"
  const isQuote = QUOTED_BEHIND.test(behind) && isClause(text, source.start);
  if (!(behind.startsWith(";") || isQuote) || !/,\s$/.test(text.slice(source.start - 2, source.start)))
    return finding;
  const line = text.lastIndexOf("\n", source.start) + 1;
  const stop = text
    .slice(Math.max(line, source.start - 300), source.start - 2)
    .search(/[.!?;][”"’]?\s(?=[^.!?;]*$)/);
  const from = Math.max(line, source.start - 300) + (stop < 0 ? 0 : stop + 1);
  const lead = trimmed(text, { start: from, end: source.start - 2 });
  if (lead.end - lead.start < 8 || standing(all).touching([lead]).length > 0) return finding;
  return { ...finding, content: [lead, ...finding.content] };
}
