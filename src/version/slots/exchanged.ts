import type { Slot } from "../../model/change.ts";
import { base } from "../../text/base.ts";
import { hull } from "../../text/span.ts";
import { plain, type Token, tokens } from "../../text/words.ts";
import { sharedEnds } from "../similar.ts";

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
  const [was, is] = [tokens(old), tokens(next)];
  if (Math.abs(was.length - is.length) > LONGEST) return [];
  const [a, b] = [was, is].map((all) => all.map(({ text }) => base(plain(text))));
  if (a === undefined || b === undefined) return [];
  const [head, tail] = sharedEnds(a, b);
  const [gone, come] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)];
  if (gone.length !== come.length || gone.length < 3 || gone.length > 2 * LONGEST + BETWEEN) return [];
  for (let one = 1; one <= Math.min(LONGEST, gone.length - 2); one += 1) {
    for (let other = 1; other <= Math.min(LONGEST, gone.length - one - 1); other += 1) {
      const between = gone.slice(one, gone.length - other);
      if (between.every((word) => MUTUAL.has(word))) continue;
      const turned = [...gone.slice(gone.length - other), ...between, ...gone.slice(0, one)];
      if (turned.some((word, i) => word !== come[i])) continue;
      const said = (words: string, all: readonly Token[]) => {
        const span = hull(all.slice(head, all.length - tail));
        return span && words.slice(span.start, span.end);
      };
      return [{ type: "antonym", old: said(old, was), new: said(next, is) }];
    }
  }
  return [];
}
