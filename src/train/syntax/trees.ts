import { EDGE } from "../../extract/syntax/atoms.ts";
import { Parser } from "../../extract/syntax/parse.ts";
import { LEFT, SHIFT } from "../../extract/syntax/state.ts";
import type { Example } from "./examples.ts";
import { Oracle } from "./oracle.ts";
import { Perceptron } from "./perceptron.ts";
import { randomFrom, shuffled } from "./random.ts";

/** Learns to draw trees over tags and names as the taggers gave them, following the parser into its own mistakes. */
export function learnTrees(
  examples: readonly Example[],
  tagged: readonly Int32Array[],
  named: readonly Int32Array[],
  labelCount: number,
  epochs: number,
) {
  const steps = new Perceptron(3);
  const labels = new Perceptron(labelCount);
  const parser = new Parser(steps, labels, labelCount);
  const oracle = new Oracle();
  const random = randomFrom(3);
  const { state } = parser;
  for (let epoch = 0; epoch < epochs; epoch++)
    for (const at of shuffled(examples.length, random)) {
      const { atoms, heads, labels: gold } = examples[at] as Example;
      const tags = tagged[at] as Int32Array;
      const names = named[at] as Int32Array;
      state.begin(atoms.count);
      oracle.begin(heads);
      while (!state.done()) {
        const legal = state.legal();
        let action = legal === 1 ? 0 : legal === 2 ? 1 : legal === 4 ? 2 : -1;
        if (action < 0) {
          const good = oracle.best(state, legal);
          action = parser.choose(atoms, tags, legal);
          steps.tick();
          if (!(good & (1 << action))) {
            const right = highest(parser.scores, good);
            steps.update(parser.keys, parser.keyCount, right, action);
            if (epoch === 0 || random() < 0.1) action = right;
          }
        }
        const top = state.below(0);
        if (action === SHIFT) state.shift();
        else {
          const head = action === LEFT ? state.next : state.below(1);
          const said = parser.nameArc(atoms, tags, names, head, top);
          const label = heads[top] === head ? (gold[top] as number) : said;
          if (head < state.size) labels.tick();
          if (label !== said && head < state.size)
            labels.update(parser.labelKeys, parser.labelKeyCount, label, said);
          state.attach(action, said);
        }
        oracle.after(action, state, top);
      }
    }
  return { steps, labels };
}

function highest(scores: Float32Array, among: number): number {
  let top = -1;
  for (let a = 0; a < 3; a++)
    if (among & (1 << a) && (top < 0 || (scores[a] as number) > (scores[top] as number))) top = a;
  return top;
}

/** Room for the tags of a sentence, edges and all. */
export function blankTags(example: Example): Int32Array {
  return new Int32Array(example.atoms.count + 2 * EDGE);
}
