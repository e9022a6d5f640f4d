import type { Scorer } from "./score.ts";
import type { PackReader } from "./weights.ts";

/** A difference takes eight bits of a slot; those that do not fit stand elsewhere, and this in their place. */
const [FITS, ELSEWHERE] = [127, 0x80];
/**
 * A key's two places are told by its lowest and by its uppermost bits, 19 of them or more; its other bits, and which of
 * the two it is, are its mark.
 */
const LEAST_BITS = 19;
const [LOW, UPPER, REST, SECOND] = [17, 13, 0x1fff, 0x8000];

/**
 * Weights of features over three classes, told as what the second and third weigh more than the first. A slot is one
 * small number, the mark of its key and both differences, and a key lies at one of two places (cuckoo hashing): to ask
 * for it takes two reads and no branch. Which keys are absent cannot be foreseen, and a wrong guess of the processor
 * holds up the reads behind it.
 */
export class StepWeights implements Scorer {
  private readonly slots: Int32Array;
  private readonly mask: number;
  private readonly elsewhere = new Map<number, readonly [number, number]>();

  constructor(pack: PackReader) {
    const rows = pack.unsigned();
    const keys = new Int32Array(rows);
    const values = new Int32Array(rows);
    let key = 0;
    for (let row = 0; row < rows; row++) {
      key += pack.unsigned();
      const second = pack.signed();
      const third = pack.signed();
      const fits = Math.max(Math.abs(second), Math.abs(third)) <= FITS;
      keys[row] = key;
      values[row] = fits ? ((second & 0xff) << 8) | (third & 0xff) : ELSEWHERE;
      if (!fits) this.elsewhere.set(key | 0, [second, third]);
    }
    let bits = LEAST_BITS;
    while (1 << bits < rows * 2.1) bits++;
    let slots = placed(keys, values, bits);
    while (slots === null) slots = placed(keys, values, ++bits);
    this.slots = slots;
    this.mask = slots.length - 1;
  }

  score(keys: Int32Array, count: number, scores: Float32Array): void {
    const { slots, mask } = this;
    let second = 0;
    let third = 0;
    for (let k = 0; k < count; k++) {
      const key = keys[k] as number;
      const one = slots[key & mask] as number;
      const two = slots[(key >>> UPPER) & mask] as number;
      // Less one, what is 0 where a mark is the key's becomes all ones, and anything else has its highest bit clear.
      const slot =
        (one & ((((one >>> 16) ^ (key >>> LOW)) - 1) >> 31)) |
        (two & ((((two >>> 16) ^ ((key & REST) | SECOND)) - 1) >> 31));
      second += (slot << 16) >> 24;
      third += (slot << 24) >> 24;
      if ((slot & 0xff) === ELSEWHERE) {
        const [more, most] = this.elsewhere.get(key) ?? [0, 0];
        second += more;
        third += most + 128;
      }
    }
    scores[1] = (scores[1] as number) + second;
    scores[2] = (scores[2] as number) + third;
  }
}

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
      slots[at] = ((second ? (key & REST) | SECOND : key >>> LOW) << 16) | (values[moving - 1] as number);
      if (other === 0) break;
      // Whoever lay here goes to its other place.
      second = other > 0;
      moving = Math.abs(other);
    }
  }
  return slots;
}
