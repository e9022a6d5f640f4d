import type { Block, Document } from "../model/document.ts";
import type { Span } from "../model/span.ts";
import { Places } from "./places.ts";

/** One quotation with its marks; several spans when it runs on over paragraphs. */
export interface Quote {
  readonly spans: readonly Span[];
  /** Index of the block it opens in. */
  readonly block: number;
}

/** Quotations by where they stand. */
export function placed(quotes: readonly Quote[]): Places<Quote> {
  return new Places(quotes, ({ spans }) => spans);
}

const READ = new Set(["paragraph", "headline", "caption", "notice"]);

export function isRead(block: Block | undefined): boolean {
  return block !== undefined && READ.has(block.role);
}

/** The quotations in double marks, in order. A paragraph left open runs on into a next one that opens again. */
export function quotesOf(text: string, document: Document): Quote[] {
  const quotes: { spans: Span[]; block: number }[] = [];
  let running: { spans: Span[]; block: number } | null = null;
  document.blocks.forEach((block, index) => {
    if (!isRead(block)) return;
    let open = -1;
    for (let at = block.start; at < block.end; at += 1) {
      const mark = text[at];
      if (mark !== "“" && mark !== "”" && mark !== '"' && mark !== "„" && mark !== "«" && mark !== "»")
        continue;
      if (open < 0) {
        const inches = mark === '"' && /\d/.test(text[at - 1] ?? "");
        if (mark !== "”" && mark !== "»" && !inches) open = at;
        continue;
      }
      if (mark === "”" || mark === "»" || (mark === '"' && text[open] === '"')) {
        const span = { start: open, end: at + 1 };
        if (running && open === block.start) running.spans.push(span);
        else quotes.push({ spans: [span], block: index });
        running = null;
        open = -1;
      }
    }
    if (open < 0) {
      running = null;
      return;
    }
    const rest = { start: open, end: block.end };
    if (running && open === block.start) running.spans.push(rest);
    else if (open === block.start || reopens(text, document.blocks[index + 1])) {
      running = { spans: [rest], block: index };
      quotes.push(running);
    }
  });
  return quotes;
}

function reopens(text: string, next: Block | undefined): boolean {
  return next !== undefined && /["“„«]/.test(text[next.start] ?? "");
}

/** The words of a quotation that could be speech: a clause, not a term held at arm's length. */
export function isSpeech(text: string, quote: Quote): boolean {
  const words = quote.spans.map((s) => text.slice(s.start + 1, s.end - 1)).join(" ");
  return /[.,!?…]$/.test(words.trim()) || words.split(/\s+/).length > 5;
}
