import { ints, kernel } from "../kernel/kernel.ts";
import type { Scorer, Scores } from "./score.ts";
import type { PackReader } from "./weights.ts";

/** A difference takes nine bits of a slot; those that do not fit stand elsewhere, under a number in place of the first. */
const [FITS, ELSEWHERE] = [255, 0x100];
/**
 * A key's two places are told by its lowest and by its uppermost bits, 19 of them or more; its other bits, and which of
 * the two it is, are its mark.
 */
const LEAST_BITS = 19;
const [UPPER, REST, SECOND] = [13, 0x1fff, 0x2000];

/**
 * Weights of features over three classes, told as what the second and third weigh more than the first. A slot is one
 * small number, the mark of its key and both differences, and a key lies at one of two places (cuckoo hashing): to ask
 * for it takes two reads and no branch. Which keys are absent cannot be foreseen, and a wrong guess of the processor
 * holds up the reads behind it.
 */
export class StepWeights implements Scorer {
  private readonly slots: Int32Array;
  private readonly mask: number;
  /** The differences that do not fit; the first are 0. */
  private readonly beyond: Int32Array;

  constructor(pack: PackReader) {
    const rows = pack.unsigned();
    const keys = new Int32Array(rows);
    const values = new Int32Array(rows);
    const beyond = [0, 0];
    let key = 0;
    for (let row = 0; row < rows; row++) {
      key += pack.unsigned();
      const second = pack.signed();
      const third = pack.signed();
      const fits = Math.max(Math.abs(second), Math.abs(third)) <= FITS;
      keys[row] = key;
      values[row] = fits ? packed(second, third) : packed(beyond.length / 2, ELSEWHERE);
      if (!fits) beyond.push(second, third);
    }
    if (beyond.length > 2 * 0x1ff) throw new RangeError("too many steps weigh more than a slot can hold");
    let bits = LEAST_BITS;
    while (1 << bits < rows * 2.1) bits++;
    let slots = placed(keys, values, bits);
    while (slots === null) slots = placed(keys, values, ++bits);
    this.slots = ints(slots.length);
    this.slots.set(slots);
    this.mask = slots.length - 1;
    this.beyond = ints(beyond.length);
    this.beyond.set(beyond);
  }

  scores(): Int32Array {
    return ints(3);
  }

  score(keys: Int32Array, count: number, scores: Scores): void {
    const { slots, mask, beyond } = this;
    kernel.steps(
      keys.byteOffset,
      count,
      slots.byteOffset,
      mask,
      beyond.byteOffset,
      scores.byteOffset + scores.BYTES_PER_ELEMENT,
    );
  }
}

const packed = (second: number, third: number): number => ((second & 0x1ff) << 9) | (third & 0x1ff);

/** So many keys are moved at most to make place for one. */
const MOVES = 500;

/** A table of 2^`bits` slots that has every key at one of its places; null where they do not all find room. */
function placed(keys: Int32Array, values: Int32Array, bits: number): Int32Array | null {
  const room = 1 << bits;
  const mask = room - 1;
  const slots = new Int32Array(room);
  /** Which key lies at each place, counted from 1; below 0 where it is its second. */
  const held = new Int32Array(room);
  for (let row = 0; row < keys.length; row++) {
    let moving = row + 1;
    let second = false;
    for (let moves = 0; moving > 0; moves++) {
      if (moves > MOVES) return null;
      const key = keys[moving - 1] as number;
      const at = second ? (key >>> UPPER) & mask : key & mask;
      const other = held[at] as number;
      held[at] = second ? -moving : moving;
      slots[at] =
        ((second ? (key & REST) | SECOND : key >>> LEAST_BITS) << 18) | (values[moving - 1] as number);
      if (other === 0) break;
      // Whoever lay here goes to its other place.
      second = other > 0;
      moving = Math.abs(other);
    }
  }
  return slots;
}
