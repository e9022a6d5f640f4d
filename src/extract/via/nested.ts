// Who says a quotation where a report of it was read: "“It is safe,” the mayor said, according to the Gazette".

import type { Finding } from "../../model/attribution.ts";
import type { Reread } from "../reread.ts";

/** Who says it, between a quotation and who carried it. */
const SAID = /^\s[^“”"\n;:]{4,140},\s$/u;
const CLOSES = '”"';
/** Further than this before a quotation's end nothing is read again. */
const FAR = 600;

/** A finding whose quotation has a speaker of its own behind it, with that speaker; who reports it carried it. */
export function nested(text: string, finding: Finding, reread: Reread): Finding {
  const { source, cue, content } = finding;
  const [who, verb] = [source[0], cue[0]];
  if (!who || !verb) return finding;
  const from = Math.min(who.start, verb.start);
  const quote = content.findLast(({ end }) => end <= from);
  if (!quote || !CLOSES.includes(text.charAt(quote.end - 1))) return finding;
  if (!SAID.test(text.slice(quote.end, from))) return finding;
  const words = { start: Math.max(quote.start, quote.end - FAR), end: from - 2 };
  const [only, ...others] = reread(text, words, [
    { spans: [{ start: words.start, end: quote.end }], block: 0 },
  ]).filter(
    (one) => one.source.length > 0 && [...one.source, ...one.cue].every(({ start }) => start >= quote.end),
  );
  if (!only || others.length > 0 || only.cue.length === 0) return finding;
  return {
    ...finding,
    source: only.source,
    cue: only.cue,
    act: only.act,
    polarity: only.polarity,
    via: [...only.via, ...source, ...finding.via],
  };
}
