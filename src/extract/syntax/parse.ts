import { ints } from "../kernel/kernel.ts";
import { labelFeatures, MOST_KEYS, stepFeatures } from "./arcs.ts";
import { type Atoms, EDGE } from "./atoms.ts";
import { best, type Scorer, type Scores } from "./score.ts";
import { LEFT, SHIFT, State } from "./state.ts";
import type { Inventory } from "./weights.ts";

/** Lower than any score. */
const NEVER = -(2 ** 30);

/** Draws a tree over a sentence in one pass from left to right: each step shifts a word or hangs one under its head. */
export class Parser {
  readonly state = new State();
  readonly keys = ints(MOST_KEYS);
  readonly labelKeys = ints(MOST_KEYS);
  readonly scores: Scores;
  readonly labelScores: Scores;
  private readonly steps: Scorer;
  private readonly labels: Scorer;
  readonly labelCount: number;

  /** 1 for the tags of verbs, 2 for those of signs and conjunctions. */
  private readonly parts: Uint8Array;

  constructor(steps: Scorer, labels: Scorer, { tags, labels: names }: Inventory) {
    this.steps = steps;
    this.labels = labels;
    this.labelCount = names.length;
    this.scores = steps.scores(3);
    this.labelScores = labels.scores(names.length);
    this.parts = Uint8Array.from(tags, (tag) =>
      /^(?:VB|MD)/.test(tag) ? 1 : /^(?:[^A-Z]|CC)/.test(tag) ? 2 : 0,
    );
  }

  /** Makes ready for a sentence. */
  begin(atoms: Atoms, tags: Int32Array): void {
    const { state, parts } = this;
    state.begin(atoms.count);
    let verbs = 0;
    let signs = 0;
    for (let i = 0; i < atoms.count; i++) {
      state.verbs[i] = verbs;
      state.signs[i] = signs;
      const part = parts[tags[i + EDGE] as number];
      if (part === 1) verbs++;
      else if (part === 2) signs++;
    }
    state.verbs[atoms.count] = verbs;
    state.signs[atoms.count] = signs;
  }

  /** Parses a sentence; the arcs are then in `state.head` (-1 is the root) and `state.label`. */
  parse(atoms: Atoms, tags: Int32Array, names: Int32Array): void {
    const { state } = this;
    this.begin(atoms, tags);
    while (!state.done()) {
      const legal = state.legal();
      this.take(legal === 1 ? SHIFT : this.choose(atoms, tags, legal), atoms, tags, names);
    }
  }

  /** The best step among the legal ones; leaves keys and scores as they were used. */
  choose(atoms: Atoms, tags: Int32Array, legal: number): number {
    const { scores } = this;
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
      const head = state.below(action === LEFT ? 0 : 1);
      state.attach(action, this.nameArc(atoms, tags, names, head, state.below(action === LEFT ? 1 : 0)));
    }
  }

  nameArc(atoms: Atoms, tags: Int32Array, names: Int32Array, head: number, word: number): number {
    this.labelKeyCount = labelFeatures(this.state, atoms, tags, names, head, word, this.labelKeys);
    this.labels.score(this.labelKeys, this.labelKeyCount, this.labelScores);
    this.labelScores[0] = NEVER;
    return best(this.labelScores, this.labelCount);
  }
  labelKeyCount = 0;
}
