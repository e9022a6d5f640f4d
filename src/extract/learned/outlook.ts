import type { View } from "./view.ts";

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
}

const THIRD = new Set(["he", "she", "they", "his", "her", "their"]);
const PERSONS = new Set(["i", "we", "my", "our", "us", "me", "you"]);

export function outlookOf(view: View, likely: Float32Array): Outlook {
  const count = view.block.length;
  const doubles = () => new Float64Array(count);
  const [quoted, outside, inside] = [doubles(), doubles(), doubles()];
  const [third, persons] = [new Int32Array(count), new Int32Array(count)];
  for (let s = 0; s < count; s += 1) {
    const [from, to] = [view.from[s] as number, view.from[s + 1] as number];
    let [marked, free, bound, he, we] = [0, 0, 0, 0, 0];
    for (let i = from; i < to; i += 1) {
      const p = likely[i] as number;
      if ((view.quote[i] as number) >= 0) {
        marked += 1;
        if (p > bound) bound = p;
      } else if (p > free) free = p;
      const word = view.word[i] as string;
      if (THIRD.has(word)) he += 1;
      else if (PERSONS.has(word)) we += 1;
    }
    quoted[s] = to > from ? marked / (to - from) : 0;
    outside[s] = free;
    inside[s] = bound;
    third[s] = he;
    persons[s] = we;
  }
  return { view, likely, quoted, outside, inside, third, persons };
}
