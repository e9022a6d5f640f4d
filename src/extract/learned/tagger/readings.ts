import type { Lattice } from "./crf.ts";
import { LABELS } from "./spans.ts";

const PAIRS = LABELS * LABELS;

/** One labelling of a sequence and its score. */
export interface Path {
  readonly labels: Uint8Array;
  readonly score: number;
}

/** A place at which another labelling leaves one that is known: `label` at `at`, then as `after`. */
interface Fork {
  readonly at: number;
  readonly label: number;
  readonly after: Uint8Array;
  /** The score of what stands behind `at`, steps included. */
  readonly behind: number;
  /** The best score of a whole labelling that forks here. */
  readonly score: number;
}

/** Finds the best labellings of one sequence after the other. */
export class Readings {
  /** The best score of the labellings of `[0, t]` that end in each label. */
  private best = new Float64Array(0);

  /**
   * The `count` best labellings, the best first, none more than `within` below it. Viterbi's scores from the left are
   * exact bounds, so each fork that is followed, the likeliest first, is the next best labelling.
   */
  of(lattice: Lattice, count: number, within: number): Path[] {
    const { size } = lattice;
    this.viterbi(lattice);
    const last = (size - 1) * LABELS;
    const forks: Fork[] = [];
    const end = new Uint8Array(size);
    for (let label = 0; label < LABELS; label += 1)
      forks.push({ at: size - 1, label, after: end, behind: 0, score: this.best[last + label] as number });
    const found: Path[] = [];
    while (found.length < count) {
      const fork = likeliest(forks);
      if (!fork) break;
      if (found.length === 0) least(forks, fork.score - within);
      found.push({
        labels: this.follow(lattice, fork, forks, (found[0]?.score ?? fork.score) - within),
        score: fork.score,
      });
    }
    return found;
  }

  private viterbi({ size, unary, pair }: Lattice): void {
    if (this.best.length < size * LABELS) this.best = new Float64Array(size * LABELS * 2);
    const { best } = this;
    for (let y = 0; y < LABELS; y += 1) best[y] = unary[y] as number;
    for (let t = 1; t < size; t += 1) {
      const here = t * LABELS;
      const at = t * PAIRS;
      for (let y = 0; y < LABELS; y += 1) {
        let top = Number.NEGATIVE_INFINITY;
        for (let x = 0; x < LABELS; x += 1) {
          const s = (best[here - LABELS + x] as number) + (pair[at + x * LABELS + y] as number);
          if (s > top) top = s;
        }
        best[here + y] = top + (unary[here + y] as number);
      }
    }
  }

  /** The labels of the best labelling that forks there; what forks off it in turn is added to `forks`. */
  private follow({ unary, pair }: Lattice, fork: Fork, forks: Fork[], floor: number): Uint8Array {
    const { best } = this;
    const labels = fork.after.slice();
    let { label, behind } = fork;
    for (let t = fork.at; ; t -= 1) {
      labels[t] = label;
      if (t === 0) return labels;
      const own = behind + (unary[t * LABELS + label] as number);
      const before = (t - 1) * LABELS;
      const at = t * PAIRS + label;
      let top = 0;
      for (let x = 1; x < LABELS; x += 1)
        if (
          (best[before + x] as number) + (pair[at + x * LABELS] as number) >
          (best[before + top] as number) + (pair[at + top * LABELS] as number)
        )
          top = x;
      for (let x = 0; x < LABELS; x += 1) {
        const cost = own + (pair[at + x * LABELS] as number);
        const score = (best[before + x] as number) + cost;
        if (x !== top && score >= floor)
          forks.push({ at: t - 1, label: x, after: labels, behind: cost, score });
      }
      label = top;
      behind = own + (pair[at + top * LABELS] as number);
    }
  }
}

/** Takes out the fork with the best score. */
function likeliest(forks: Fork[]): Fork | undefined {
  let top = 0;
  for (let k = 1; k < forks.length; k += 1)
    if ((forks[k] as Fork).score > (forks[top] as Fork).score) top = k;
  return forks.splice(top, 1)[0];
}

/** Drops the forks below a score. */
function least(forks: Fork[], floor: number): void {
  let kept = 0;
  for (const fork of forks) {
    if (fork.score < floor) continue;
    forks[kept] = fork;
    kept += 1;
  }
  forks.length = kept;
}
