import { Among } from "../sight/among.ts";
import type { View } from "../sight/view.ts";

/** What each sentence of a document is to a cue elsewhere. */
export interface Outlook {
  readonly view: View;
  /** How likely each token is the head of a cue. */
  readonly likely: Float32Array;
  /** The share of its tokens that stand in quotations. */
  readonly quoted: Float64Array;
  /** The likeliest cue outside and inside of its quotations. */
  readonly outside: Float64Array;
  readonly inside: Float64Array;
  /** How many pronouns of the third person, and of the first and second, it holds. */
  readonly third: Int32Array;
  readonly persons: Int32Array;
  /** The likeliest cue outside of quotations in the sentences that one quotation joins it with, onwards and backwards. */
  readonly onwards: Float64Array;
  readonly backwards: Float64Array;
  /** The likeliest cue outside of quotations in its block. */
  readonly around: Float64Array;
  /** By what mark its last quotation ends: 0 none, 1 comma, 2 stop, 3 question or exclamation. */
  readonly closing: Int8Array;
}

const THIRD = new Among(new Set(["he", "she", "they", "his", "her", "their"]));
const PERSONS = new Among(new Set(["i", "we", "my", "our", "us", "me", "you"]));

export function outlookOf(view: View, likely: Float32Array): Outlook {
  const count = view.block.length;
  const quoted = new Float64Array(count);
  const outside = new Float64Array(count);
  const inside = new Float64Array(count);
  const third = new Int32Array(count);
  const persons = new Int32Array(count);
  for (let s = 0; s < count; s += 1) {
    const from = view.from[s] as number;
    const to = view.from[s + 1] as number;
    let marked = 0;
    let free = 0;
    let bound = 0;
    let he = 0;
    let we = 0;
    for (let i = from; i < to; i += 1) {
      const p = likely[i] as number;
      if ((view.quote[i] as number) >= 0) {
        marked += 1;
        if (p > bound) bound = p;
      } else if (p > free) free = p;
      const word = view.word[i] as string;
      const hash = view.hash.word[i] as number;
      if (THIRD.has(word, hash)) he += 1;
      else if (PERSONS.has(word, hash)) we += 1;
    }
    quoted[s] = to > from ? marked / (to - from) : 0;
    outside[s] = free;
    inside[s] = bound;
    third[s] = he;
    persons[s] = we;
  }
  const closing = Int8Array.from({ length: count }, (_, s) => closingOf(view, s));
  const around = byBlock(view, outside);
  const { onwards, backwards } = joined(view, outside);
  return { view, likely, quoted, outside, inside, third, persons, onwards, backwards, around, closing };
}

/** The greatest value of each sentence and of those before, or behind, that one quotation joins it with. */
function joined(view: View, outside: Float64Array): Pick<Outlook, "onwards" | "backwards"> {
  const onwards = outside.slice();
  const backwards = outside.slice();
  for (let s = outside.length - 2; s >= 0; s -= 1)
    if (goesOn(view, s)) onwards[s] = Math.max(onwards[s] as number, onwards[s + 1] as number);
  for (let s = 1; s < outside.length; s += 1)
    if (goesOn(view, s - 1)) backwards[s] = Math.max(backwards[s] as number, backwards[s - 1] as number);
  return { onwards, backwards };
}

/** True where one quotation stands at the end of a sentence and goes on in the next. */
function goesOn({ from, quote }: View, s: number): boolean {
  const at = from[s + 1] as number;
  const id = quote[at - 1] ?? -1;
  return id >= 0 && id === quote[at];
}

/** The greatest value in each sentence's block. */
function byBlock({ block }: View, outside: Float64Array): Float64Array {
  const most = new Float64Array((block.at(-1) ?? -1) + 1);
  for (let s = 0; s < block.length; s += 1)
    most[block[s] as number] = Math.max(most[block[s] as number] as number, outside[s] as number);
  return Float64Array.from(block, (b) => most[b] as number);
}

function closingOf(view: View, s: number): number {
  for (let i = (view.from[s + 1] as number) - 1; i >= (view.from[s] as number); i -= 1) {
    if ((view.quote[i] as number) < 0) continue;
    const mark = view.word[i] as string;
    if (mark === ",") return 1;
    if (mark === ".") return 2;
    if (mark === "?" || mark === "!") return 3;
    if (/[\p{L}\p{N}]/u.test(mark)) return 0;
  }
  return 0;
}
