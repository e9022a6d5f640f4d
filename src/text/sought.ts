/**
 * Words looked for in all sentences of a text at once. An expression that can match only where one of some words stands
 * is tried there alone; dozens of such lists cost one pass over the text.
 */

/** What words are made of, a column each; all other signs are in column 0. */
const SIGNS = "abcdefghijklmnopqrstuvwxyz '-,:;\"$%.";
const SPACES =
  "\t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff";
const ALIKE: Readonly<Record<string, string>> = { " ": SPACES, "'": "’‘", "-": "–—", '"': "“”" };
const COLUMNS = SIGNS.length + 1;
const COLUMN_OF = new Uint8Array(0x10000);
[...SIGNS].forEach((sign, k) => {
  for (const each of sign + sign.toUpperCase() + (ALIKE[sign] ?? "")) COLUMN_OF[each.charCodeAt(0)] = k + 1;
});

/** A list of words, by its number among all lists. */
export interface Sought {
  readonly list: number;
}

const lists: string[][] = [];

/** Words of which one must be in a sentence; they may be parts of words, or several, and their case says nothing. */
export function sought(...words: readonly string[]): Sought {
  for (const word of words) {
    if (word === "") throw new RangeError("a word that is sought cannot be empty");
    const strange = [...word].find((sign) => COLUMN_OF[sign.charCodeAt(0)] === 0);
    if (strange) throw new RangeError(`“${strange}” of “${word}” cannot be sought`);
  }
  lists.push(words.map((word) => word.toLowerCase()));
  automaton = null;
  return { list: lists.length - 1 };
}

/** Which lists have a word in each of some stretches of a text: bit `list & 31` of `bits[stretch * wide + (list >> 5)]`. */
export interface Seen {
  readonly wide: number;
  readonly bits: Int32Array;
}

/** Looks for the words of all lists in each of the stretches. */
export function seenIn(stretches: readonly string[]): Seen {
  automaton ??= built();
  const { steps, told, wide } = automaton;
  const bits = new Int32Array(stretches.length * wide);
  for (let s = 0, base = 0; s < stretches.length; s += 1, base += wide) {
    const words = stretches[s] as string;
    let state = 0;
    for (let i = 0; i < words.length; i += 1) {
      const column = COLUMN_OF[words.charCodeAt(i)] as number;
      state = column === 0 ? 0 : (steps[state + column] as number);
      const hit = steps[state] as number;
      if (hit === 0) continue;
      for (let k = 0; k < wide; k += 1)
        bits[base + k] = (bits[base + k] as number) | (told[hit + k] as number);
    }
  }
  return { wide, bits };
}

/** The automaton of Aho and Corasick (1975), with all of its steps laid out. */
interface Automaton {
  /**
   * A row for each state, which is told by where its row begins: where it goes by each column; by column 0 all go to the
   * first, so that where it would stand is what is told where the state is reached, by its place in `told`.
   */
  readonly steps: Int32Array;
  /** Bits of lists, `wide` numbers at a time; at 0 nothing. */
  readonly told: Int32Array;
  readonly wide: number;
}
let automaton: Automaton | null = null;

function built(): Automaton {
  const { steps, own } = trie();
  const back = new Map<number, number>();
  // Breadth first: what a state falls back to is laid out before it.
  const queue = [0];
  for (const state of queue) {
    const fallback = back.get(state) ?? 0;
    if (state > 0) own.set(state, new Set([...(own.get(state) ?? []), ...(own.get(fallback) ?? [])]));
    for (let column = 1; column < COLUMNS; column += 1) {
      const next = steps[state + column] as number;
      const other = state === 0 ? 0 : (steps[fallback + column] as number);
      if (next === 0) steps[state + column] = other;
      else {
        back.set(next, other);
        queue.push(next);
      }
    }
  }
  const wide = (lists.length + 31) >> 5;
  const told: number[] = new Array<number>(wide).fill(0);
  for (const [state, found] of own) {
    if (found.size === 0) continue;
    const bits = new Int32Array(wide);
    for (const k of found) bits[k >> 5] = (bits[k >> 5] as number) | (1 << (k & 31));
    steps[state] = told.length;
    told.push(...bits);
  }
  return { steps, told: Int32Array.from(told), wide };
}

/** The words as branches from the first state, and the lists whose words end at a state. */
function trie(): { steps: Int32Array; own: Map<number, Set<number>> } {
  const most = lists.flat().reduce((sum, { length }) => sum + length, 1);
  const steps = new Int32Array(most * COLUMNS);
  const own = new Map<number, Set<number>>();
  let end = COLUMNS;
  lists.forEach((words, list) => {
    for (const word of words) {
      let state = 0;
      for (const sign of word) {
        const column = COLUMN_OF[sign.charCodeAt(0)] as number;
        if (steps[state + column] === 0) {
          steps[state + column] = end;
          end += COLUMNS;
        }
        state = steps[state + column] as number;
      }
      own.set(state, (own.get(state) ?? new Set()).add(list));
    }
  });
  return { steps: steps.slice(0, end), own };
}
