// What stands behind a quotation and who said it, or behind it and its verb: “…?” Lind said | of the pier that fell.

import type { Finding } from "../../../model/attribution.ts";
import type { Span } from "../../../model/span.ts";
import { covered } from "../../learned/sight/hints.ts";
import type { View } from "../../learned/sight/view.ts";
import type { Places } from "../../quotes/places.ts";
import { isSpeech, type Quote } from "../../quotes/quotes.ts";
import { inPlace } from "../inplace.ts";
import { standing } from "../near.ts";
import type { Reading } from "../reading.ts";
import { isVerb } from "../verbs.ts";

/** Findings have the quotation right before them that nobody has, in place of what it is about, whom it was said to or when. */
export function withQuoted(
  { text, view, quotes }: Reading,
  findings: readonly Finding[],
): readonly Finding[] {
  return inPlace(findings, (finding) => {
    const start = finding.manner === "indirect" ? edgeOf(text, finding) : -1;
    const quote = start < 0 ? null : quoteBefore(text, quotes, start);
    if (!quote) return finding;
    if (standing(findings).touching(quote.spans).length > 0) return finding;
    const told: Finding = { ...finding, content: quote.spans, manner: "direct" };
    if (finding.source.length > 0) return isAside(view, finding) ? told : finding;
    return isSomebody(view, finding.content) ? { ...told, source: finding.content } : finding;
  });
}

/** Where who speaks and the cue begin, with the content behind both; -1 where it stands elsewhere. */
function edgeOf(text: string, { source, cue, content }: Finding): number {
  const [who, verb, what] = [source[0], cue[0], content[0]];
  if (!verb || !what || source.length > 1 || cue.length > 1) return -1;
  if (!who) return content.length === 1 && what.start === verb.end + 1 ? verb.start : -1;
  const [first, second] = who.start < verb.start ? [who, verb] : [verb, who];
  return what.start >= second.end && text.slice(first.end, second.start).trim() === "" ? first.start : -1;
}

/** The quotation that begins its sentence and ends right before a place: “On “The Hour,” Lind said that …” has none. */
function quoteBefore(text: string, quotes: Places<Quote>, start: number): Quote | null {
  const quote = quotes.touching([{ start: Math.max(0, start - 3), end: start }]).at(-1);
  if (!quote || !isSpeech(text, quote)) return null;
  const [open, end] = [quote.spans[0]?.start ?? 0, quote.spans.at(-1)?.end ?? 0];
  const begins = /(?:^|[.!?…:][”"’»“]?\s+|\n)$/.test(text.slice(Math.max(0, open - 4), open));
  return begins && /[,?!]/.test(text[end - 2] ?? "") && /^\s+$/.test(text.slice(end, start)) ? quote : null;
}

const ASKING = /^(?:ask|tell|inform|question)/;
const CLAUSE = /^(?:that|if|whether|how|why|where)$/i;

/** True where what stands behind the verb is what it was about, when it was said or to whom. */
function isAside(view: View, { cue, content }: Finding): boolean {
  const words = covered(view, content);
  const verbs = covered(view, cue);
  const first = words[0] ?? -1;
  if (verbs.length > 1 && view.pos[verbs.at(-1) ?? -1] === "IN") return true;
  if (/^(?:IN|WRB)$/.test(view.pos[first] ?? "")) return !CLAUSE.test(view.word[first] ?? "");
  const asked = ASKING.test(view.lemma[verbs[0] ?? -1] ?? "");
  return asked && !words.some((i) => isVerb(view, i));
}

/** True of a noun with what belongs to it: who joked, not what was joked. */
function isSomebody(view: View, words: readonly Span[]): boolean {
  const tokens = covered(view, words);
  const comma = tokens.findIndex((i) => view.word[i] === ",");
  const named = comma < 0 ? tokens : tokens.slice(0, comma);
  return (
    /^(?:DT|CD|NNP?S?|PRP\$?)$/.test(view.pos[named[0] ?? -1] ?? "") && !named.some((i) => isVerb(view, i))
  );
}
