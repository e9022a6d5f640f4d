import { oddsOf, readOdds } from "../../extract/learned/numbers/odds.ts";
import { BITS, chanceOdds } from "../../extract/learned/telling/telling.ts";
import { fitLogistic, type SparseRow } from "../learn/logistic.ts";
import { frequent, packedOdds } from "../learn/odds.ts";
import type { JudgedRow } from "./rows.ts";

/** How long and how finely to learn; told on the model's card. */
const OPTIONS = { classes: 2, size: 2 ** BITS, epochs: 12, rate: 0.3, decay: 0.001, seed: 1 };
/** How much an annotated attribution counts beside a judged finding. */
export const ANNOTATED = 0.1;
/** Traits of fewer rows tell nothing. */
const LEAST = 2;
/** The shares of what is told that may be lost, of which figures tell how much of the rest goes. */
const SHARES = [0.01, 0.02, 0.03];

/** How well findings that tell something are parted from those that do not, by models that had not seen their texts. */
export interface Parted {
  readonly told: number;
  readonly nothing: number;
  /** How often one that tells something is likelier than one that does not. */
  readonly area: number;
  /** The share of the others that goes where such shares of what is told go. */
  readonly gone: Readonly<Record<string, number>>;
  readonly least: Readonly<Record<string, number>>;
}

/** Learns what findings are like that tell something, and packs it; the same rows give the same bytes. */
export function trainTelling(
  judged: readonly JudgedRow[],
  annotated: readonly SparseRow[],
  folds: number,
): { readonly bytes: Uint8Array; readonly held: Parted } {
  return { bytes: learned([...judged, ...annotated]), held: parted(heldOut(judged, annotated, folds)) };
}

function learned(rows: readonly SparseRow[]): Uint8Array {
  return packedOdds(fitLogistic(rows, { ...OPTIONS, allowed: frequent(rows, LEAST) }), BITS);
}

interface Scored {
  readonly odds: number;
  readonly label: number;
}

/** Every judged finding by a model of the others' texts. */
function heldOut(judged: readonly JudgedRow[], annotated: readonly SparseRow[], folds: number): Scored[] {
  const texts = [...new Set(judged.map(({ text }) => text))].sort();
  const fold = new Map(texts.map((text, k) => [text, k % folds]));
  return Array.from({ length: folds }, (_, k) => k).flatMap((k) => {
    const rest = judged.filter(({ text }) => fold.get(text) !== k);
    const model = readOdds(learned([...rest, ...annotated]), BITS);
    return judged
      .filter(({ text }) => fold.get(text) === k)
      .map(({ features, chance, label }) => ({
        odds: chanceOdds(chance) + oddsOf(model, features),
        label,
      }));
  });
}

function parted(scored: readonly Scored[]): Parted {
  const sorted = [...scored].sort((a, b) => a.odds - b.odds);
  const told = sorted.filter(({ label }) => label === 1);
  const others = sorted.filter(({ label }) => label === 0);
  let below = 0;
  let area = 0;
  for (const { label } of sorted) {
    if (label === 0) below += 1;
    else area += below;
  }
  const at = (share: number) => told[Math.floor(share * told.length)]?.odds ?? 0;
  const each = (tell: (share: number) => number) =>
    Object.fromEntries(SHARES.map((share) => [String(share), tell(share)]));
  return {
    told: told.length,
    nothing: others.length,
    area: area / (told.length * others.length),
    gone: each((share) => others.filter(({ odds }) => odds < at(share)).length / others.length),
    least: each(at),
  };
}
