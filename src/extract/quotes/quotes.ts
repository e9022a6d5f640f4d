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
    else if (
      open === block.start ||
      reopens(text, document.blocks[index + 1], single !== null) ||
      isLeftOpen(text, rest)
    ) {
      running = { spans: [rest], block: index };
      quotes.push(running);
    }
  });
  return quotes;
}

/** The quotations in double marks. */
function doubles(text: string, { start, end }: Span): Marked {
  const closed: Span[] = [];
  const unclosed = text.slice(start, end).includes("“") ? unclosedIn(text, start, end) : null;
  let open = -1;
  // Within what straight marks hold inside “…", which a straight mark closes, or “…” inside of straight ones.
  let inner = false;
  for (let at = start; at < end; at += 1) {
    const mark = text[at];
    if (mark !== "“" && mark !== "”" && mark !== '"' && mark !== "„" && mark !== "«" && mark !== "»")
      continue;
    if (open < 0) {
      const inches = mark === '"' && /\d/.test(text[at - 1] ?? "");
      const may = mark !== "”" && !isClosing(text, at) && (mark !== "»" || opensWord(text, at));
      if (may && !inches) [open, inner] = [at, false];
      continue;
    }
    const mixed = mark === '"' && unclosed?.has(open) === true && !/[\s\d]/.test(text[at - 1] ?? " ");
    const other =
      mark === "“" && text[open] === '"' && at > open + 1 && isWithin(text, at, open === start, end);
    if ((other || (mark === '"' && unclosed?.has(open))) && opensWord(text, at)) inner = true;
    else if (inner && (mixed || (mark === "”" && text[open] === '"'))) inner = false;
    else if (mixed || closes(text[open] ?? "", mark) || isClosing(text, at)) {
      closed.push({ start: open, end: at + 1 });
      open = -1;
    }
  }
  return { closed, open };
}

/** So many words of a paragraph behind a mark that nothing closes are speech; fewer are a term. */
const LEFT_OPEN = 4;

/** How far behind a pair of “ and ” the straight mark may stand that closes what is around it. */
const NEAR = 1000;

/**
 * True of a “ within straight marks: its pair ends before the straight mark that closes, which is near, for a stray one holds
 * nothing. What opens the block may end in a later one.
 */
function isWithin(text: string, at: number, opensBlock: boolean, end: number): boolean {
  const closed = text.indexOf("”", at);
  if (closed < 0 || closed >= end) return opensBlock;
  const next = text.indexOf('"', closed);
  if (next < 0 || next >= end) return opensBlock;
  return next - closed < NEAR && !opensWord(text, next);
}

/**
 * The marks “ of a block that are closed “so", if at all: another “ stands before any ”, or the first straight mark
 * behind them is one that closes and not the first of two within.
 */
function unclosedIn(text: string, start: number, end: number): Set<number> {
  const found = new Set<number>();
  let last = -1;
  let straight = false;
  for (let at = start; at < end; at += 1) {
    if (text[at] === '"' && last >= 0) {
      if (!straight && endsSpeech(text, at)) found.add(last);
      straight = true;
    }
    const closing = text[at] === "”" || isClosing(text, at);
    if (closing) last = -1;
    if (closing || text[at] !== "“") continue;
    if (last >= 0) found.add(last);
    [last, straight] = [at, false];
  }
  if (last >= 0) found.add(last);
  return found;
}

/** »So« and „so“ are quotations too, of which the marks stand the other way round elsewhere. */
function closes(open: string, mark: string): boolean {
  if (open === "„") return mark === "“" || mark === "”" || mark === '"';
  if (open === "»") return mark === "«";
  return mark === "”" || mark === "»" || (mark === '"' && open === '"');
}

/** True of a mark “ that closes, as some have it: right behind a word or its stop, and before a space or a bracket. */
const isClosing = (text: string, at: number): boolean =>
  text[at] === "“" && /[\p{L}\p{N}.,!?…]/u.test(text[at - 1] ?? "") && /[\s[(]/.test(text[at + 1] ?? "\n");

/** True of a mark right behind a word or its stop and before a space or nothing. */
const endsSpeech = (text: string, at: number): boolean =>
  /[\p{L}.,!?…]/u.test(text[at - 1] ?? "") && /\s/.test(text[at + 1] ?? "\n");

/** True of a mark right before a word and not right behind one. */
const opensWord = (text: string, at: number): boolean =>
  /[\p{L}\p{N}]/u.test(text[at + 1] ?? "") && !/[\p{L}\p{N}.,!?…]/u.test(text[at - 1] ?? "");

/** True of speech that somebody forgot to close: it begins behind a stop, a comma or a colon and goes on for some words. */
const isLeftOpen = (text: string, { start, end }: Span): boolean =>
  text[start] === "“" &&
  /[.,:!?”]\s+$/.test(text.slice(Math.max(0, start - 4), start)) &&
  text.slice(start, end).trim().split(/\s+/).length >= LEFT_OPEN;

function reopens(text: string, next: Block | undefined, single: boolean): boolean {
  return next !== undefined && (single ? /[‘']/ : /["“„«»]/).test(text[next.start] ?? "");
}

/** The words of a quotation that could be speech: a clause, not a term held at arm's length. */
export function isSpeech(text: string, quote: Quote): boolean {
  const words = quote.spans.map((s) => text.slice(s.start + 1, s.end - 1)).join(" ");
  return /[.,!?…]$/.test(words.trim()) || words.split(/\s+/).length > 5;
}
