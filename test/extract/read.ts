import { rules } from "../../src/extract/extract.ts";
import type { Finding } from "../../src/model/attribution.ts";
import type { Document } from "../../src/model/document.ts";
import { wordsOf } from "../../src/text/span.ts";

/** Lines as blocks, cut at sentence ends: enough of a document for these tests. */
export function documentOf(text: string): Document {
  const blocks: { start: number; end: number; role: "paragraph" | "notice" | "promo" }[] = [];
  const sentences: { start: number; end: number; block: number }[] = [];
  for (const line of text.matchAll(/[^\n]+/g)) {
    const role = /^(UPDATE|CORRECTION)/.test(line[0])
      ? "notice"
      : /^PROMO/.test(line[0])
        ? "promo"
        : "paragraph";
    blocks.push({ start: line.index, end: line.index + line[0].length, role });
    if (role === "promo") continue;
    const ends = /(?:(?<!\b(?:Mr|Dr|Feb|Sen|p\.m))[.!?][”"]?)(?=\s+[“"\p{Lu}])|$/gu;
    let from = 0;
    for (const end of line[0].matchAll(ends)) {
      const to = end.index + end[0].length;
      if (to <= from) continue;
      const lead = /^\s*/.exec(line[0].slice(from))?.[0].length ?? 0;
      sentences.push({ start: line.index + from + lead, end: line.index + to, block: blocks.length - 1 });
      from = to;
    }
  }
  return { blocks, sentences, notices: [] };
}

export interface Read {
  readonly source: string;
  readonly cue: string;
  readonly content: string;
  readonly via: string;
  readonly finding: Finding;
}

export function read(text: string): Read[] {
  return rules.extract(text, documentOf(text)).map((finding) => ({
    source: wordsOf(text, finding.source),
    cue: wordsOf(text, finding.cue),
    content: wordsOf(text, finding.content),
    via: wordsOf(text, finding.via),
    finding,
  }));
}
