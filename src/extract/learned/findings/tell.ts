import type { Finding, Polarity } from "../../../model/attribution.ts";
import type { Span } from "../../../model/span.ts";
import { hasLetter, trimmed } from "../../../text/span.ts";
import type { Places } from "../../quotes/places.ts";
import type { Quote } from "../../quotes/quotes.ts";
import { CUES, unsaid } from "../../rules/lexicon.ts";
import { hedged, mannerOf } from "../../rules/rules.ts";
import type { Words } from "../../wiring/reading.ts";
import { actOf, declining } from "../../wiring/stands/acts.ts";
import type { Scored } from "../judge/decode.ts";
import { has } from "../judge/proposal.ts";
import type { View } from "../sight/view.ts";
import { begun, completed } from "./complete.ts";
import { sourceOf } from "./source.ts";
import { saying } from "./trim.ts";
import { hearer } from "./via.ts";

const IS = /^(?:is|are|was|were|am|be|been|remains?|remained|feels?|felt|[’']s|[’']re|[’']m)$/;

/** A scored proposal as a finding whose speaker is not resolved yet. */
export function tell(
  words: Pick<Words, "text" | "sentences" | "quotes">,
  view: View,
  { proposal, chance }: Scored,
): Finding {
  const { text, quotes } = words;
  const content = runs(text, view, filled(view, proposal));
  const known = CUES.get(view.word[proposal.head] ?? "");
  const lemma = view.lemma[proposal.head] ?? "";
  // "Is convinced" tells how somebody is, "convinced the council" what was done.
  const state = IS.test(view.word[proposal.head - 1] ?? "") && view.word[proposal.head] === "convinced";
  const said = text.slice(content[0]?.start ?? 0, content[0]?.end ?? 0);
  return {
    source: runs(text, view, sourceOf(view, proposal)),
    cue: runs(text, view, saying(view, proposal)),
    content: content.map((span) => closed(text, span, quotes)),
    via: runs(text, view, hearer(view, proposal)),
    manner: mannerOf(content, quotes),
    act: actOf(state ? "convinced" : lemma, said, known?.act),
    polarity: declining(
      lemma,
      said,
      polarityOf(words, view, proposal, content, known?.polarity ?? "asserts"),
    ),
    speaker: null,
    confidence: Math.round(chance * 1000) / 1000,
  };
}

/** The tokens of content, with what stands amid them in their sentence, or completes it, and belongs to no other part. */
function filled(view: View, { head, content, source, cue }: Scored["proposal"]): number[] {
  const out: number[] = [];
  const first = content[0] ?? -1;
  for (let i = begun(view, head, content); i < first && !has(source, i) && !has(cue, i); i += 1) out.push(i);
  for (const i of content) {
    const last = out.at(-1);
    if (last !== undefined && last < i - 1 && view.sentence[last] === view.sentence[i]) {
      let free = true;
      for (let k = last + 1; k < i && free; k += 1) free = !has(source, k) && !has(cue, k);
      if (free) for (let k = last + 1; k < i; k += 1) out.push(k);
    }
    out.push(i);
  }
  const end = completed(view, head, content);
  for (let i = (out.at(-1) ?? end) + 1; i <= end && !has(source, i) && !has(cue, i); i += 1) out.push(i);
  return out;
}

function polarityOf(
  { text, sentences }: Pick<Words, "text" | "sentences">,
  view: View,
  { head, content: tokens }: Scored["proposal"],
  content: readonly Span[],
  given: Polarity,
): Polarity {
  for (let k = view.kidsFrom[head] ?? 0; k < (view.kidsFrom[head + 1] ?? 0); k += 1) {
    const kid = view.kids[k] ?? 0;
    if (view.label[kid] === "neg" && !has(tokens, kid)) return unsaid(view.lemma[head] ?? "", given);
  }
  if (given !== "asserts") return given;
  return hedged(text, { content }, sentences) ? "hedges" : "asserts";
}

const blockOf = (view: View, token: number) => view.block[view.sentence[token] ?? 0];

/** Runs of tokens as spans, without the marks that only part them from their neighbours. */
export function runs(text: string, view: View, tokens: readonly number[]): Span[] {
  const out: Span[] = [];
  for (let k = 0; k < tokens.length; ) {
    const first = tokens[k] as number;
    let last = first;
    for (k += 1; tokens[k] === last + 1 && blockOf(view, last + 1) === blockOf(view, last); k += 1) last += 1;
    let { start, end } = trimmed(text, { start: view.start[first] ?? 0, end: view.end[last] ?? 0 });
    while (end > start && parts(text, end - 1) && !/\.\w\.$/.test(text.slice(start, end))) end -= 1;
    while (start < end && parts(text, start)) start += 1;
    if (hasLetter(text.slice(start, end))) out.push({ start, end });
  }
  return out;
}

/** True of a mark, or of space, that only parts words from their neighbours; most edges are letters, which need no pattern. */
function parts(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  const low = code | 32;
  return !(low >= 97 && low <= 122) && /[,;:.\s]/.test(text.charAt(at));
}

/** A span that holds one mark of a quotation holds the other too where it stands next to it. */
function closed(text: string, { start, end }: Span, quotes: Places<Quote>): Span {
  let [from, to] = [start, end];
  for (const part of quotes.touching([{ start: start - 1, end: end + 3 }]).flatMap((quote) => quote.spans)) {
    if (part.end <= from - 1 || part.start >= to + 3) continue;
    const inner = text.slice(to, part.end);
    if (part.start >= from - 1 && part.start < to && part.end > to && !hasLetter(inner)) to = part.end;
    if (part.start === from - 1 && part.end <= to + 1) from = part.start;
  }
  return trimmed(text, { start: from, end: to });
}
