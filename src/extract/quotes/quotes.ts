import type { Block, Document } from "../../model/document.ts";
import type { Span } from "../../model/span.ts";
import { Places } from "./places.ts";
import { type Marked, singlesOf } from "./singles.ts";

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

/**
 * The quotations of a text, in order: those in double marks or, where double marks stand in single ones alone, those in
 * single marks. A paragraph left open runs on into a next one that opens again.
 */
export function quotesOf(text: string, document: Document): Quote[] {
  const read = document.blocks.map((block) => (isRead(block) ? doubles(text, block) : null));
  const single = singlesOf(
    text,
    document.blocks.filter(isRead),
    read.flatMap((marked) => marked ?? []),
  );
  const quotes: { spans: Span[]; block: number }[] = [];
  let running: { spans: Span[]; block: number } | null = null;
  document.blocks.forEach((block, index) => {
    const marked = single && isRead(block) ? single(block) : read[index];
    if (!marked) return;
    for (const span of marked.closed) {
      if (running && span.start === block.start) running.spans.push(span);
      else quotes.push({ spans: [span], block: index });
      running = null;
    }
    const { open } = marked;
    if (open < 0) {
      running = null;
      return;
    }
    const rest = { start: open, end: block.end };
    if (running && open === block.start) running.spans.push(rest);
    else if (open === block.start || reopens(text, document.blocks[index + 1], single !== null)) {
      running = { spans: [rest], block: index };
      quotes.push(running);
    }
  });
  return quotes;
}

/** The quotations in double marks. */
function doubles(text: string, { start, end }: Span): Marked {
  const closed: Span[] = [];
  let open = -1;
  for (let at = start; at < end; at += 1) {
    const mark = text[at];
    if (mark !== "“" && mark !== "”" && mark !== '"' && mark !== "„" && mark !== "«" && mark !== "»")
      continue;
    if (open < 0) {
      const inches = mark === '"' && /\d/.test(text[at - 1] ?? "");
      if (mark !== "”" && (mark !== "»" || opensWord(text, at)) && !inches) open = at;
      continue;
    }
    if (closes(text[open] ?? "", mark)) {
      closed.push({ start: open, end: at + 1 });
      open = -1;
    }
  }
  return { closed, open };
}

/** »So« and „so“ are quotations too, of which the marks stand the other way round elsewhere. */
function closes(open: string, mark: string): boolean {
  if (open === "„") return mark === "“" || mark === "”" || mark === '"';
  if (open === "»") return mark === "«";
  return mark === "”" || mark === "»" || (mark === '"' && open === '"');
}

/** True of a mark right before a word and not right behind one. */
const opensWord = (text: string, at: number): boolean =>
  /[\p{L}\p{N}]/u.test(text[at + 1] ?? "") && !/[\p{L}\p{N}.,!?…]/u.test(text[at - 1] ?? "");

function reopens(text: string, next: Block | undefined, single: boolean): boolean {
  return next !== undefined && (single ? /[‘']/ : /["“„«»]/).test(text[next.start] ?? "");
}

/** The words of a quotation that could be speech: a clause, not a term held at arm's length. */
export function isSpeech(text: string, quote: Quote): boolean {
  const words = quote.spans.map((s) => text.slice(s.start + 1, s.end - 1)).join(" ");
  return /[.,!?…]$/.test(words.trim()) || words.split(/\s+/).length > 5;
}
