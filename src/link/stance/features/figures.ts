import { apart, type Quantity, within } from "../../claim/figures/numbers.ts";
import { keptWith } from "../../claim/kept.ts";
import type { Reading, Word } from "../read.ts";

export type Fit = "equal" | "within" | "overlap" | "apart" | "none";

/** A quantity of the shorter claim, its most fitting and its nearest rival in the longer one. */
export interface Figure {
  readonly mine: Quantity;
  /** The kindest reading: how the best of all candidates fits. */
  readonly best: Fit;
  /** How the candidate whose neighbours are most alike fits. */
  readonly fit: Fit;
  /** How the candidate nearest in value fits. */
  readonly close: Fit;
  /** Share of the candidates that fit; -1 without any. */
  readonly share: number;
  readonly rival: Quantity | null;
  readonly sameUnit: boolean;
  readonly near: number;
}

const ORDER: readonly Fit[] = ["none", "apart", "overlap", "within", "equal"];

const NO_FIGURES: readonly Figure[] = [];

/** Sets each quantity of the shorter claim against those of the longer one that it can be compared with. */
export function figures(short: Reading, long: Reading): readonly Figure[] {
  if (short.quantities.length === 0) return NO_FIGURES;
  return short.quantities.map((mine) => {
    let best: Fit = "none";
    let fit: Fit = "none";
    let rival: Quantity | null = null;
    let score = -1;
    let close: Fit = "none";
    let distance = Infinity;
    let candidates = 0;
    let fitting = 0;
    let near = 0;
    let sameUnit = false;
    for (const other of long.quantities) {
      const same = other.unit === mine.unit;
      if (!comparable(mine.unit, other.unit)) continue;
      const found = fitOf(mine, other);
      if (ORDER.indexOf(found) > ORDER.indexOf(best)) best = found;
      candidates += 1;
      if (found !== "apart") fitting += 1;
      const far = distanceOf(mine, other);
      if (far < distance) {
        distance = far;
        close = found;
      }
      const shared = neighbours(around(short, mine), around(long, other));
      const points =
        shared + (same ? 1.5 : 0) + (mine.value === other.value ? 1 : 0) + closeness(mine.value, other.value);
      if (points > score) {
        score = points;
        fit = found;
        rival = other;
        near = shared;
        sameUnit = same;
      }
    }
    const share = candidates > 0 ? fitting / candidates : -1;
    return { mine, best, fit, close, share, rival, sameUnit, near };
  });
}

const KINDS = new Set(["%", "$", "€", "£", "¥", "₹", "year", "day", "rank", "minut", "clock", "clock utc"]);

function comparable(a: string, b: string): boolean {
  if (a === b) return true;
  return !KINDS.has(a) && !KINDS.has(b);
}

function fitOf(mine: Quantity, other: Quantity): Fit {
  if (mine.low === other.low && mine.high === other.high) return "equal";
  if (apart(mine, other)) return "apart";
  return within(other, mine) ? "within" : "overlap";
}

function distanceOf(mine: Quantity, other: Quantity): number {
  if (mine.unit === "year" || mine.unit === "day") return Math.abs(mine.value - other.value);
  return mine.value > 0 && other.value > 0
    ? Math.abs(Math.log(mine.value / other.value))
    : Math.abs(mine.value - other.value);
}

function closeness(a: number, b: number): number {
  if (a <= 0 || b <= 0) return 0;
  return 1 - Math.min(1, Math.abs(Math.log(a / b)) / 2);
}

/** How many words around two quantities are the same, three at most; both lists name each word once. */
function neighbours(mine: readonly Word[], yours: readonly Word[]): number {
  let shared = 0;
  for (const { hash, key } of yours)
    for (const other of mine)
      if (other.hash === hash && other.key === key) {
        shared += 1;
        break;
      }
  return Math.min(3, shared);
}

/** The words around each quantity of a claim, three before it and four from its first on, each once. */
const surroundings = keptWith((claim: Reading): readonly (readonly Word[])[] =>
  claim.quantities.map((quantity) => {
    const { words } = claim;
    let at = 0;
    while (at < words.length && (words[at] as Word).end <= quantity.start) at += 1;
    const found: Word[] = [];
    for (let i = Math.max(0, at - 3); i < Math.min(words.length, at + 4); i += 1) {
      const word = words[i] as Word;
      if (!word.number && !found.some(({ key }) => key === word.key)) found.push(word);
    }
    return found;
  }),
);

const around = (claim: Reading, quantity: Quantity): readonly Word[] =>
  surroundings(claim)[claim.quantities.indexOf(quantity)] as readonly Word[];
