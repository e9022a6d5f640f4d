/**
 * The normal form of a text: what spans are counted in. It differs from what was given in four ways only: a
 * leading byte-order mark is dropped, CR LF and lone CR become LF, and NUL and lone surrogates, which no
 * database keeps, become U+FFFD. Words, quotes and spaces are never touched.
 */
export interface Normal {
  readonly text: string;
  /** The offset in the given text (UTF-16 code units) of an offset in the normal form. */
  readonly given: (offset: number) => number;
}

const CHANGED = /^\uFEFF|\r\n?|\0|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

export function normalize(raw: string): Normal {
  let text = "";
  let from = 0;
  /** Offsets of the normal form behind which the given text is ahead by `ahead`. */
  const jumps: { at: number; ahead: number }[] = [];
  for (const match of raw.matchAll(CHANGED)) {
    const found = match[0];
    text += raw.slice(from, match.index);
    if (found !== "\uFEFF") text += found.startsWith("\r") ? "\n" : "\uFFFD";
    from = match.index + found.length;
    const ahead = from - text.length;
    if (ahead !== (jumps.at(-1)?.ahead ?? 0)) jumps.push({ at: text.length, ahead });
  }
  text += raw.slice(from);
  return { text, given: (offset) => offset + aheadAt(jumps, offset) };
}

function aheadAt(jumps: readonly { at: number; ahead: number }[], offset: number): number {
  let low = 0;
  let high = jumps.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((jumps[middle]?.at ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return jumps[low - 1]?.ahead ?? 0;
}
