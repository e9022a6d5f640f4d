import type { Slot } from "../../model/change.ts";
import { hull } from "../../text/span.ts";
import { base } from "../../text/words/base.ts";
import { tokens } from "../../text/words/words.ts";
import { plainTokens, sharedEnds } from "../similar.ts";

/** The longest thing that changes places with another, in words, and the most words between the two. */
const LONGEST = 5;
const BETWEEN = 8;
/** What stands between two things of which each does the same to the other. */
const MUTUAL = new Set(
  `and or nor & , ; - – — the a an of in on for both with as well than v vs versus meet marri wed divorc resembl equal join plu is
  are was were be`.split(/\s+/),
);

/** Two things that stand in each other's place: "the army shelled the rebels" and "the rebels shelled the army". */
export function exchanged(old: string, next: string): Slot[] {
  const [was, is] = [plainTokens(old), plainTokens(next)];
  if (was.length !== is.length) return [];
  const [head, tail] = sharedEnds(was, is);
  const end = was.length - tail;
  if (end - head < 3) return [];
  // "Rebel" and "rebels" may have changed places, and words beside them need not have.
  const [gone, come] = [was.slice(head, end).map(base), is.slice(head, end).map(base)];
  const [first, last] = sharedEnds(gone, come);
  const [a, b] = [gone.slice(first, gone.length - last), come.slice(first, come.length - last)];
  if (a.length > 2 * LONGEST + BETWEEN || !turnedRound(a, b)) return [];
  const said = (words: string, plainly: readonly string[]) => {
    const all = tokens(words);
    const span = all.length === was.length ? hull(all.slice(head + first, end - last)) : null;
    return span ? words.slice(span.start, span.end) : plainly.slice(head + first, end - last).join(" ");
  };
  return [{ type: "antonym", old: said(old, was), new: said(next, is) }];
}

/** True where what one list begins with is what the other ends with, and the other way round, with something between that tells the two apart. */
function turnedRound(a: readonly string[], b: readonly string[]): boolean {
  for (let one = 1; one <= Math.min(LONGEST, a.length - 2); one += 1) {
    const to = b.length - one;
    if (a[one - 1] !== b.at(-1)) continue;
    for (let length = 1; length <= Math.min(LONGEST, a.length - one - 1); length += 1) {
      const between = a.slice(one, a.length - length);
      if (between.every((word) => MUTUAL.has(word))) continue;
      if ([...a.slice(a.length - length), ...between].every((word, i) => word === b[i])) {
        if (a.slice(0, one).every((word, i) => word === b[to + i])) return true;
      }
    }
  }
  return false;
}
