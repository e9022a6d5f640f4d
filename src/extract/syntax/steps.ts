import { type Ints, ints, kernel, type Octets, octets } from "../kernel/kernel.ts";
import type { Scorer, Scores } from "./score.ts";
import type { PackReader } from "./weights.ts";

/**
 * A difference takes nine bits of a slot, in which 256 stands for none; those that do not fit stand elsewhere, under a
 * number in place of the first.
 */
export const [MIDDLE, FITS, ELSEWHERE] = [256, 254, 255];
/** A slot has the bits of its key from this on; a table has as many slots as the bits below can tell, or more. */
export const LEAST_BITS = 18;
/** Keys whose so many upper bits are alike are a group; a group is moved by a number of its own times the stride. */
export const [GROUP_BITS, STRIDE] = [17, 113];

/**
 * Weights of features over three classes, told as what the second and third weigh more than the first. A slot is one
 * small number, the upper bits of its key and both differences, and a key lies at one place alone: where its lower bits
 * say, moved as its group is (perfect hashing). To ask for it takes two reads, one of them of a small table, and no
 * branch. Which keys are absent cannot be foreseen, and a wrong guess of the processor holds up the reads behind it. The
 * tables lie in the model as they are used; `src/train/syntax/places.ts` makes them.
 */
export class StepWeights implements Scorer {
  private readonly slots: Ints;
  private readonly moves: Octets;
  private readonly mask: number;
  /** The differences that do not fit; the first are 0. */
  private readonly beyond: Ints;

  constructor(pack: PackReader) {
    const size = 2 ** pack.unsigned();
    this.mask = size - 1;
    this.slots = ints(size);
    this.moves = octets(2 ** GROUP_BITS);
    pack.into(this.slots);
    pack.into(this.moves);
    this.beyond = ints(pack.unsigned());
    for (let k = 0; k < this.beyond.length; k++) this.beyond[k] = pack.signed();
  }

  scores(): Ints {
    return ints(3);
  }

  score(keys: Ints, count: number, scores: Scores): void {
    const { slots, moves, mask, beyond } = this;
    kernel.steps(keys.place, count, slots.place, moves.place, mask, beyond.place, scores.place + 4);
  }
}
