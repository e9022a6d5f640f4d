import { ORDINALS as RANKS, CARDINALS as SMALL, TENS } from "../../text/words/numerals.ts";
import type { Kind } from "./part.ts";

/** What a word tells as a number: how much, and of what kind when it is no count. */
export interface Sense {
  readonly value: number;
  readonly kind?: Kind;
}

const MULTIPLES: readonly [number, string][] = [
  [0.5, "halve halves halved halving"],
  [2, "double doubles doubled doubling"],
  [3, "triple triples tripled tripling treble trebles trebled trebling"],
  [4, "quadruple quadruples quadrupled quadrupling"],
];
/** Every word that is a number, with what it tells. */
export const WORDS = new Map<string, Sense>([
  ...SMALL.map((word, value): [string, Sense] => [word, { value }]),
  ...RANKS.map((word, value): [string, Sense] => [word, { value, kind: "rank" }]),
  ...TENS.flatMap((ten, i): [string, Sense][] => {
    const value = 20 + 10 * i;
    return [
      [ten, { value }],
      [ten.replace(/y$/, "ies"), { value, kind: "decade" }],
      [ten.replace(/y$/, "ieth"), { value, kind: "rank" }],
      ...SMALL.slice(1, 10).map((one, j): [string, Sense] => [`${ten}-${one}`, { value: value + j + 1 }]),
      ...RANKS.slice(1, 10).map((one, j): [string, Sense] => [
        `${ten}-${one}`,
        { value: value + j + 1, kind: "rank" },
      ]),
    ];
  }),
  ...SMALL.map((word, value): [string, Sense] => [`${word}fold`, { value, kind: "multiple" }]),
  ...MULTIPLES.flatMap(([value, words]) =>
    words.split(" ").map((word): [string, Sense] => [word, { value, kind: "multiple" }]),
  ),
  ["hundredth", { value: 100, kind: "rank" }],
  ["dozen", { value: 12 }],
  ["half", { value: 0.5 }],
  ["twice", { value: 2 }],
  ["thrice", { value: 3 }],
]);
/** What a whole is parted into: "two-thirds", "a quarter". */
export const PARTED = new Map<string, number>([
  ["half", 2],
  ["halves", 2],
  ...[...RANKS.entries()].slice(3, 13).flatMap(([n, word]): [string, number][] => [
    [word, n],
    [`${word}s`, n],
  ]),
  ["quarter", 4],
  ["quarters", 4],
]);
/** What the words and letters behind a number make of it. */
export const SCALES: Record<string, number> = {
  dozen: 12,
  hundred: 100,
  thousand: 1e3,
  lakh: 1e5,
  lakhs: 1e5,
  crore: 1e7,
  crores: 1e7,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  k: 1e3,
  m: 1e6,
  mn: 1e6,
  bn: 1e9,
  tn: 1e12,
};
