import { plain } from "../text/words/words.ts";

/** The distinct three-character pieces of a wording, each as one number, in order. */
export type Grams = Float64Array;

export const NO_GRAMS: Grams = new Float64Array();

/** The three-character pieces of a wording; `read` gives it in plain form. */
export function grams(words: string, read: (words: string) => string = plain): Grams {
  const padded = ` ${read(words)} `;
  const size = padded.length - 2;
  const sorted = size <= MOST && byLetter(padded, size) ? pieces : byNumber(padded, size);
  let kept = 0;
  for (let i = 0; i < size; i += 1) {
    const piece = sorted[i] as number;
    if (kept > 0 && piece === sorted[kept - 1]) continue;
    sorted[kept] = piece;
    kept += 1;
  }
  return sorted.slice(0, kept);
}

// Three UTF-16 units take 48 bits, which a double holds exactly.
const piece = (a: number, b: number, c: number): number => (a * 65536 + b) * 65536 + c;

function byNumber(padded: string, size: number): Float64Array {
  const all = new Float64Array(size);
  for (let i = 0; i < size; i += 1)
    all[i] = piece(padded.charCodeAt(i), padded.charCodeAt(i + 1), padded.charCodeAt(i + 2));
  return all.sort();
}

/** A wording of so many letters, all of them ASCII, is sorted in rooms that are kept, for most are such. */
const MOST = 2048;
const BITS = 7;
const LETTERS = 1 << BITS;
const LAST = LETTERS - 1;
const pieces = new Float64Array(MOST);
const [ones, others] = [new Int32Array(MOST), new Int32Array(MOST)];
const counts = new Int32Array(LETTERS);

/** Sorts the pieces by their third letter, then by their second, then by their first; false where not all are ASCII. */
function byLetter(padded: string, size: number): boolean {
  let a = padded.charCodeAt(0);
  let b = padded.charCodeAt(1);
  if (b >= LETTERS) return false;
  for (let i = 0; i < size; i += 1) {
    const c = padded.charCodeAt(i + 2);
    if (c >= LETTERS) return false;
    ones[i] = (a << (2 * BITS)) | (b << BITS) | c;
    a = b;
    b = c;
  }
  pass(ones, others, size, 0);
  pass(others, ones, size, BITS);
  pass(ones, others, size, 2 * BITS);
  for (let i = 0; i < size; i += 1) {
    const all = others[i] as number;
    pieces[i] = piece(all >> (2 * BITS), (all >> BITS) & LAST, all & LAST);
  }
  return true;
}

function pass(from: Int32Array, to: Int32Array, size: number, shift: number): void {
  counts.fill(0);
  for (let i = 0; i < size; i += 1) {
    const letter = ((from[i] as number) >> shift) & LAST;
    counts[letter] = (counts[letter] as number) + 1;
  }
  for (let letter = 0, before = 0; letter < LETTERS; letter += 1) {
    const count = counts[letter] as number;
    counts[letter] = before;
    before += count;
  }
  for (let i = 0; i < size; i += 1) {
    const all = from[i] as number;
    const letter = (all >> shift) & LAST;
    const at = counts[letter] as number;
    to[at] = all;
    counts[letter] = at + 1;
  }
}

/** How much of two sets of pieces is shared, 0 to 1 (Dice). */
export function dice(a: Grams, b: Grams): number {
  return a.length + b.length === 0 ? 1 : (2 * shared(a, b)) / (a.length + b.length);
}

/** How much of `part` is in `whole`, 0 to 1; where that is less than `least`, some figure that is less too. */
export function contained(part: Grams, whole: Grams, least = 0): number {
  return part.length === 0 ? 0 : shared(part, whole, Math.ceil((1 - least) * part.length)) / part.length;
}

/** How many pieces are in both; when more than `most` of the first are not in the second it stops to count. */
function shared(a: Grams, b: Grams, most = a.length): number {
  let count = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length && i - count <= most; ) {
    const x = a[i] as number;
    const y = b[j] as number;
    if (x === y) count += 1;
    if (x <= y) i += 1;
    if (y <= x) j += 1;
  }
  return count;
}
