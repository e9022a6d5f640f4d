import { randomOf } from "../../eval/random.ts";
import { Parser } from "../../extract/syntax/parse.ts";
import type { Scores } from "../../extract/syntax/score.ts";
import { LEFT, SHIFT } from "../../extract/syntax/state.ts";
import type { Inventory } from "../../extract/syntax/weights.ts";
import { shuffled } from "../learn/random.ts";
import type { Example } from "./examples.ts";
import { Oracle } from "./oracle.ts";
import { Perceptron } from "./perceptron.ts";
import type { Plan } from "./taggers.ts";

/** How long to train the parser; labels settle with the steps, by a bound of their own. */
export interface TreePlan extends Plan {
  readonly labelLeast: number;
}

/**
 * Learns to draw trees, following the parser into its own mistakes. Tags and names are the silver's: those of our own
 * taggers, held out, gained nothing and cost a third of the time.
 */
export function learnTrees(
  examples: readonly Example[],
  inventory: Inventory,
  {
    epochs,
    settleAt,
    least,
    labelLeast,
  }: { epochs: number; settleAt: number; least: number; labelLeast: number },
) {
  const steps = new Perceptron(3);
  const labels = new Perceptron(inventory.labels.length);
  const parser = new Parser(steps, labels, inventory);
  const oracle = new Oracle();
  const random = randomOf(3);
  const { state } = parser;
  for (let epoch = 0; epoch < epochs; epoch++) {
    if (epoch === settleAt) {
      steps.settle(least);
      labels.settle(labelLeast);
    }
    for (const at of shuffled(examples.length, random)) {
      const { atoms, tags, names, heads, labels: gold } = examples[at] as Example;
      parser.begin(atoms, tags);
      oracle.begin(heads);
      while (!state.done()) {
        const legal = state.legal();
        let action: number = SHIFT;
        if (legal !== 1) {
          const good = oracle.best(state, legal);
          action = parser.choose(atoms, tags, legal);
          steps.tick();
          if (!(good & (1 << action))) {
            const right = highest(parser.scores, good);
            steps.update(parser.keys, parser.keyCount, right, action);
            if (epoch === 0 || random() < 0.1) action = right;
          }
        }
        const word = state.below(action === LEFT ? 1 : 0);
        if (action === SHIFT) state.shift();
        else {
          const head = state.below(action === LEFT ? 0 : 1);
          const said = parser.nameArc(atoms, tags, names, head, word);
          const label = heads[word] === head ? (gold[word] as number) : said;
          labels.tick();
          if (label !== said) labels.update(parser.labelKeys, parser.labelKeyCount, label, said);
          state.attach(action, said);
        }
        oracle.after(action, state, word);
      }
    }
  }
  return { steps, labels };
}

function highest(scores: Scores, among: number): number {
  let top = -1;
  for (let a = 0; a < 3; a++)
    if (among & (1 << a) && (top < 0 || (scores[a] as number) > (scores[top] as number))) top = a;
  return top;
}
