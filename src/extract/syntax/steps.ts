import type { Scorer } from "./score.ts";
import type { PackReader } from "./weights.ts";

/** A difference takes eight bits of a slot; those that do not fit stand elsewhere, and this in their place. */
const [FITS, ELSEWHERE] = [127, 0x80];

/**
 * What tells a key from others in its slot: its upper bits, which the place of the slot does not tell, and its lowest,
 * which differ among neighbours.
 */
function markOf(key: number): number {
  return ((key >>> 19) << 3) | (key & 7);
}

/**
 * Weights of features over three classes, told as what the second and third weigh more than the first. Two thirds of
 * all keys that are asked for are present and each asks for another place in memory, so a slot is one small number:
 * the mark of its key and both differences.
 */
export class StepWeights implements Scorer {
  private readonly slots: Int32Array;
  private readonly mask: number;
  private readonly elsewhere = new Map<number, readonly [number, number]>();

  constructor(pack: PackReader) {
    const rows = pack.unsigned();
    let room = 16;
    while (room < rows * 1.6) room *= 2;
    this.slots = new Int32Array(room);
    this.mask = room - 1;
    let key = 0;
    for (let row = 0; row < rows; row++) {
      key += pack.unsigned();
      const second = pack.signed();
      this.set(key | 0, second, pack.signed());
    }
  }

  private set(key: number, second: number, third: number): void {
    const { slots, mask } = this;
    let at = key & mask;
    while (slots[at] !== 0) at = (at + 1) & mask;
    const fits = Math.max(Math.abs(second), Math.abs(third)) <= FITS;
    if (!fits) this.elsewhere.set(key, [second, third]);
    slots[at] = (markOf(key) << 16) | (fits ? ((second & 0xff) << 8) | (third & 0xff) : ELSEWHERE);
  }

  score(keys: Int32Array, count: number, scores: Float32Array): void {
    const { slots, mask } = this;
    let second = 0;
    let third = 0;
    for (let k = 0; k < count; k++) {
      const key = keys[k] as number;
      const mark = markOf(key);
      let at = key & mask;
      let slot = slots[at] as number;
      while (slot !== 0 && slot >>> 16 !== mark) {
        at = (at + 1) & mask;
        slot = slots[at] as number;
      }
      if ((slot & 0xff) === ELSEWHERE) {
        const [more, most] = this.elsewhere.get(key) ?? [0, 0];
        second += more;
        third += most;
      } else {
        second += (slot << 16) >> 24;
        third += (slot << 24) >> 24;
      }
    }
    scores[1] = (scores[1] as number) + second;
    scores[2] = (scores[2] as number) + third;
  }
}
