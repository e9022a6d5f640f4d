import type { BuiltLexicon } from "./lexicon.ts";
import type { Row } from "./perceptron.ts";
import { placedOf } from "./places.ts";

/** Writes the numbers of a packed model one after the other, as `PackReader` reads them. */
export class PackWriter {
  private readonly bytes: number[] = [];

  unsigned(value: number): void {
    let rest = value;
    while (rest >= 128) {
      this.bytes.push((rest % 128) + 128);
      rest = Math.floor(rest / 128);
    }
    this.bytes.push(rest);
  }

  signed(value: number): void {
    this.unsigned(value < 0 ? -2 * value - 1 : 2 * value);
  }

  text(text: string): void {
    const encoded = new TextEncoder().encode(text);
    this.unsigned(encoded.length);
    for (const byte of encoded) this.bytes.push(byte);
  }

  /** Numbers as they lie in memory, the lowest byte first. */
  raw(numbers: Int32Array | Uint8Array): void {
    for (const byte of new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength))
      this.bytes.push(byte);
  }

  get length(): number {
    return this.bytes.length;
  }

  done(): Uint8Array {
    return Uint8Array.from(this.bytes);
  }
}

/** Weights are whole multiples of one part in `PARTS`; what is below `LEAST` such parts is dropped. */
const PARTS = 8;
const LEAST = 2;
const STEP_LEAST = 3;

function quantised(weight: number, least: number): number {
  const value = Math.round(weight * PARTS);
  return Math.abs(value) < least ? 0 : Math.max(-32768, Math.min(32767, value));
}

/** Packs weights over many classes: a key, how many classes it moves, and by how much each. */
export function packSparse(pack: PackWriter, rows: readonly Row[]): void {
  const kept = rows
    .map(({ key, weights }) => ({
      key: key >>> 0,
      cells: [...weights].flatMap((weight, id) => {
        const value = quantised(weight, LEAST);
        return value === 0 ? [] : [[id, value] as const];
      }),
    }))
    .filter(({ cells }) => cells.length > 0);
  pack.unsigned(kept.length);
  pack.unsigned(kept.reduce((sum, { cells }) => sum + cells.length, 0));
  let before = 0;
  for (const { key, cells } of kept) {
    pack.unsigned(key - before);
    before = key;
    pack.unsigned(cells.length);
    for (const [id, value] of cells) {
      pack.unsigned(id);
      pack.signed(value);
    }
  }
}

/** Packs weights over three classes as two differences a key, each where it is looked for. */
export function packSteps(pack: PackWriter, rows: readonly Row[]): void {
  const kept = rows
    .map(({ key, weights }) => {
      const first = weights[0] as number;
      return {
        key: key >>> 0,
        second: quantised((weights[1] as number) - first, 1),
        third: quantised((weights[2] as number) - first, 1),
      };
    })
    .filter(
      ({ second, third }) =>
        Math.max(Math.abs(second), Math.abs(third), Math.abs(second - third)) >= STEP_LEAST,
    );
  const { bits, slots, moves, beyond } = placedOf(kept);
  pack.unsigned(bits);
  pack.raw(slots);
  pack.raw(moves);
  pack.unsigned(beyond.length);
  for (const difference of beyond) pack.signed(difference);
}

/** Packs the sets of classes and which frequent words bear which. */
export function packLexicon(pack: PackWriter, lexicon: BuiltLexicon): void {
  pack.unsigned(lexicon.sets.length);
  for (const set of lexicon.sets) {
    pack.unsigned(set.length);
    for (const id of set) pack.unsigned(id);
  }
  const words = [...lexicon.words]
    .map(([form, set]) => [form >>> 0, set] as const)
    .sort((a, b) => a[0] - b[0]);
  pack.unsigned(words.length);
  let before = 0;
  for (const [form, set] of words) {
    pack.unsigned(form - before);
    before = form;
    pack.unsigned(set);
  }
}
