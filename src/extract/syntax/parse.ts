import { labelFeatures, MOST_KEYS, stepFeatures } from "./arcs.ts";
import type { Atoms } from "./atoms.ts";
import { best, type Scorer } from "./score.ts";
import { LEFT, RIGHT, SHIFT, State } from "./state.ts";

/** Draws a tree over a sentence in one pass from left to right: each step shifts a word or hangs one under its head. */
export class Parser {
  readonly state = new State();
  readonly keys = new Int32Array(MOST_KEYS);
  readonly labelKeys = new Int32Array(MOST_KEYS);
  readonly scores = new Float32Array(3);
  readonly labelScores: Float32Array;
  private readonly steps: Scorer;
  private readonly labels: Scorer;
  readonly labelCount: number;

  constructor(steps: Scorer, labels: Scorer, labelCount: number) {
    this.steps = steps;
    this.labels = labels;
    this.labelCount = labelCount;
    this.labelScores = new Float32Array(labelCount);
  }

  /** Parses a sentence; the arcs are then in `state.head` (the root is `state.size`) and `state.label`. */
  parse(atoms: Atoms, tags: Int32Array, names: Int32Array): void {
    const { state } = this;
    state.begin(atoms.count);
    while (!state.done()) {
      const legal = state.legal();
      const action = (legal & (legal - 1)) === 0 ? ONLY[legal] : this.choose(atoms, tags, legal);
      this.take(action as number, atoms, tags, names);
    }
  }

  /** The best step among the legal ones; leaves keys and scores as they were used. */
  choose(atoms: Atoms, tags: Int32Array, legal: number): number {
    const { scores } = this;
    scores.fill(0);
    this.keyCount = stepFeatures(this.state, atoms, tags, this.keys);
    this.steps.score(this.keys, this.keyCount, scores);
    let top = -1;
    for (let a = 0; a < 3; a++)
      if (legal & (1 << a) && (top < 0 || (scores[a] as number) > (scores[top] as number))) top = a;
    return top;
  }
  keyCount = 0;

  /** Does a step; a new arc gets the label that scores best. */
  take(action: number, atoms: Atoms, tags: Int32Array, names: Int32Array): void {
    const { state } = this;
    if (action === SHIFT) state.shift();
    else {
      const head = action === LEFT ? state.next : state.below(1);
      state.attach(action, this.nameArc(atoms, tags, names, head, state.below(0)));
    }
  }

  nameArc(atoms: Atoms, tags: Int32Array, names: Int32Array, head: number, word: number): number {
    if (head === this.state.size) return 0;
    this.labelKeyCount = labelFeatures(this.state, atoms, tags, names, head, word, this.labelKeys);
    this.labelScores.fill(0);
    this.labelScores[0] = -Infinity;
    this.labels.score(this.labelKeys, this.labelKeyCount, this.labelScores);
    return best(this.labelScores, this.labelCount);
  }
  labelKeyCount = 0;
}

const ONLY = [SHIFT, SHIFT, LEFT, LEFT, RIGHT];
