import type { Finding } from "../../model/attribution.ts";
import type { Span } from "../../model/span.ts";
import { Places } from "../quotes/places.ts";
import { isSpeech, type Quote } from "../quotes/quotes.ts";
import { firstLine, type Line } from "./line.ts";

/** A finding on its way, with the line it was found in. */
export interface Draft extends Omit<Finding, "speaker" | "manner"> {
  readonly line: number;
}

/** Speech that no cue claims goes on from the speech before it: in its block as its content, else on its own. */
export function withLoose(
  text: string,
  lines: readonly Line[],
  quotes: readonly Quote[],
  places: Places<Quote>,
  drafts: readonly Draft[],
): Draft[] {
  const all = [...drafts];
  const taken = new Places(all, ({ content, source }) => [...content, ...source]);
  const inBlock = new Map<number, number[]>();
  drafts.forEach(({ line }, k) => {
    const block = lines[line]?.sentence.block ?? -1;
    const own = inBlock.get(block);
    if (own) own.push(k);
    else inBlock.set(block, [k]);
  });
  let [prior, next]: [Draft | null, number] = [null, 0];
  for (const quote of quotes) {
    const first = quote.spans[0];
    if (!first || !isSpeech(text, quote) || taken.touching([first]).length > 0) continue;
    const index = firstLine(lines, ({ start }) => start >= first.start);
    const line = lines[index];
    if (
      line?.sentence.start !== first.start ||
      line.words.some((word) => !word.quote && /\w/.test(word.text))
    )
      continue;
    const { block } = line.sentence;
    const before = (inBlock.get(block) ?? []).filter((k) => (all[k]?.line ?? index) < index);
    const last = before.at(-1) ?? -1;
    const host = all[last];
    if (host && before.some((k) => places.touching(all[k]?.content ?? []).length > 0)) {
      all[last] = { ...host, content: merged([...host.content, ...quote.spans]) };
      taken.add(host, quote.spans);
      continue;
    }
    for (; next < drafts.length && (drafts[next]?.line ?? index) < index; next += 1) {
      const draft = drafts[next];
      if (draft && draft.source.length > 0 && draft.line >= (prior?.line ?? -1)) prior = draft;
    }
    if (!prior || block - (lines[prior.line]?.sentence.block ?? -9) > 1) continue;
    prior = {
      ...prior,
      line: index,
      cue: [],
      via: [],
      content: quote.spans,
      act: "statement",
      polarity: "asserts",
      confidence: 0.5,
    };
    all.push(prior);
    taken.add(prior, quote.spans);
  }
  return all;
}

/** Spans in order, those that overlap made one. */
export function merged(spans: readonly Span[]): Span[] {
  const out: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = out.at(-1);
    if (last && span.start < last.end)
      out[out.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else out.push(span);
  }
  return out;
}
