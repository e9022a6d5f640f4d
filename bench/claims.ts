import { readFileSync } from "node:fs";
import { randomOf } from "../src/eval/random.ts";

const SYLLABLES = "ba den fer gol hart il jor kel lum mor nes or pra quin rist sol tur ul ver wen".split(" ");
const NOUNS =
  "bridge outage vaccine river council school airport budget harbour factory railway clinic dam".split(" ");
const VERBS = "closed reopened delayed approved repaired inspected funded damaged flooded".split(" ");

/** Pairs of made-up claims: headlines of one event each and others that deny it, confirm another figure or tell of something else. */
export function madeUp(count: number): { readonly a: string; readonly b: string }[] {
  const random = randomOf(1);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const name = () => {
    const made = pick(SYLLABLES) + pick(SYLLABLES) + pick(SYLLABLES);
    return made.charAt(0).toUpperCase() + made.slice(1);
  };
  return Array.from({ length: count }, () => {
    const [place, noun, verb, days] = [name(), pick(NOUNS), pick(VERBS), 2 + Math.floor(random() * 90)];
    const a = `${place} ${noun} ${verb} after ${days} days, ${name()} ${name()} tells the ${name()} Herald`;
    const told = [
      `No, the ${noun} of ${place} was not ${verb}, officials say`,
      `Officials confirm that the ${place} ${noun} was ${verb} after ${days + 3} days of talks`,
      `Report that the ${place} ${noun} was ${verb} is a hoax`,
      `${name()} ${pick(NOUNS)} ${pick(VERBS)} in spite of ${place}`,
    ];
    return { a, b: pick(told) };
  });
}

/** The first `count` pairs of a file of {a, b} lines. */
export const pairsOf = (file: string, count: number): { readonly a: string; readonly b: string }[] =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter(Boolean)
    .slice(0, count)
    .map((line) => JSON.parse(line) as { a: string; b: string });
