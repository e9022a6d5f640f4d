import { ELSEWHERE, FITS, GROUP_BITS, LEAST_BITS, MIDDLE, STRIDE } from "../../extract/syntax/steps.ts";

/** The tables of the weights of steps, as `StepWeights` reads them. */
export interface Placed {
  /** The number of slots is two to the power of this. */
  readonly bits: number;
  readonly slots: Int32Array;
  readonly moves: Uint8Array;
  /** Pairs of differences that do not fit in a slot; the first are 0. */
  readonly beyond: readonly number[];
}

/** A key and what its second and third class weigh more than the first. */
export interface Differences {
  readonly key: number;
  readonly second: number;
  readonly third: number;
}

/** Of a table so much may be taken: fuller ones leave no way to move the last groups. */
const FULLEST = 0.93;
const MOVES = 256;

/** Lays weights out so that no key lies where another does. */
export function placedOf(rows: readonly Differences[]): Placed {
  const beyond = [0, 0];
  const values = rows.map(({ second, third }) => {
    if (Math.max(Math.abs(second), Math.abs(third)) <= FITS) return packed(second, third);
    beyond.push(second, third);
    return packed(beyond.length / 2 - 1 - MIDDLE, ELSEWHERE);
  });
  if (beyond.length > 2 * 0x1ff) throw new RangeError("too many steps weigh more than a slot can hold");
  let bits = LEAST_BITS;
  while (2 ** bits * FULLEST < rows.length) bits += 1;
  for (; ; bits += 1) {
    const found = moved(rows, values, bits);
    if (found) return { bits, ...found, beyond };
  }
}

const packed = (second: number, third: number): number => ((second + MIDDLE) << 9) | (third + MIDDLE);

/** Moves group after group, those of most keys first, as little as leaves each of its keys alone; null where none can be. */
function moved(
  rows: readonly Differences[],
  values: readonly number[],
  bits: number,
): Pick<Placed, "slots" | "moves"> | null {
  const mask = 2 ** bits - 1;
  const groups = Array.from({ length: 2 ** GROUP_BITS }, (): number[] => []);
  for (const [row, { key }] of rows.entries()) groups[key >>> (32 - GROUP_BITS)]?.push(row);
  const taken = new Uint8Array(mask + 1);
  const slots = new Int32Array(mask + 1).fill(packed(0, 0));
  const moves = new Uint8Array(2 ** GROUP_BITS);
  const ordered = groups
    .map((own, group) => ({ own, group }))
    .filter(({ own }) => own.length > 0)
    .sort((a, b) => b.own.length - a.own.length || a.group - b.group);
  for (const { own, group } of ordered) {
    const at = (row: number, move: number) => ((rows[row] as Differences).key ^ (move * STRIDE)) & mask;
    let move = 0;
    // Keys of one group never meet: they differ in the bits that are moved.
    while (move < MOVES && own.some((row) => taken[at(row, move)] === 1)) move += 1;
    if (move === MOVES) return null;
    moves[group] = move;
    for (const row of own) {
      taken[at(row, move)] = 1;
      slots[at(row, move)] = ((rows[row] as Differences).key & -(2 ** LEAST_BITS)) | (values[row] as number);
    }
  }
  return { slots, moves };
}
