import type { Span } from "../../model/span.ts";

/** The marks of a stretch: its quotations that are closed, and where one begins that is not; -1 for none. */
export interface Marked {
  readonly closed: readonly Span[];
  readonly open: number;
}

/** A mark that opens before a word; one before "90s" or "em" stands for what is left out. */
const OPEN = /(?<![\p{L}\p{N}.,!?’'])[‘'](?=[\p{Lu}\p{Ll}“"[(…])(?!(?:em|til|tis|twas|cause|bout|n)\b)/gu;
/** A mark that may close behind a word or a stop, or be the apostrophe of "the workers’ rights". */
const CLOSE = /(?<=[\p{L}\p{N}.,!?…”"\])—-])[’'](?![\p{L}\p{N}])/gu;
/** Where single marks hold speech less often than once in so many characters, they hold titles and mottos. */
const RARE = 2000;
const STOPPED = /[.,!?…—-]["”]?$/;

/**
 * How the quotations in single marks are read, in a text that quotes so, as British papers do; null for one that does
 * not: speech stands in single marks somewhere, and double marks only within them.
 */
export function singlesOf(
  text: string,
  blocks: readonly Span[],
  doubled: readonly Marked[],
): ((block: Span) => Marked) | null {
  // Two marks side by side are a typewriter's double one, or a quotation that begins with another within it.
  if (!/[‘']/.test(text) || /''|‘‘|“‘|"'(?=\p{L})/u.test(text)) return null;
  const read = blocks.map((block) => singles(text, block));
  const speaks = ({ start, end }: Span) => STOPPED.test(text.slice(start, end - 1));
  const alone = doubled.every(({ closed, open }, k) => open < 0 && within(closed, read[k]?.closed ?? []));
  const speech = read.reduce((sum, { closed }) => sum + closed.filter(speaks).length, 0);
  if (!alone || speech === 0 || speech * RARE < text.length) return null;
  const known = new Map(blocks.map((block, k) => [block.start, read[k]]));
  return (block) => known.get(block.start) ?? singles(text, block);
}

/** True when each of the spans lies within one of the others; both are in order. */
function within(spans: readonly Span[], others: readonly Span[]): boolean {
  let at = 0;
  return spans.every(({ start, end }) => {
    while (at < others.length && (others[at]?.end ?? 0) < end) at += 1;
    const outer = others[at];
    return outer !== undefined && outer.start <= start;
  });
}

/** The quotations in single marks: each ends at the first mark behind a stop before the next opens, else at the first that may close. */
function singles(text: string, { start, end }: Span): Marked {
  const words = text.slice(start, end);
  const opens = [...words.matchAll(OPEN)].map(({ index }) => index);
  const closes = [...words.matchAll(CLOSE)].map(({ index }) => index);
  const closed: Span[] = [];
  let [free, next] = [0, 0];
  for (const [k, open] of opens.entries()) {
    if (open < free) continue;
    const until = opens[k + 1] ?? words.length;
    while (next < closes.length && (closes[next] as number) <= open) next += 1;
    const mine: number[] = [];
    for (let at = next; at < closes.length && (closes[at] as number) < until; at += 1)
      mine.push(closes[at] as number);
    const close = mine.find((at) => STOPPED.test(words.slice(open, at))) ?? mine[0];
    if (close === undefined) {
      // One that the paragraph leaves open goes on in the next.
      if (k === opens.length - 1) return { closed, open: start + open };
      continue;
    }
    closed.push({ start: start + open, end: start + close + 1 });
    free = close + 1;
  }
  return { closed, open: -1 };
}
