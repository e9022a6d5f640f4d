import { remembered } from "../../../text/remembered.ts";

/** Tells whether a word may be one of those that something is looked for by. */
interface Test {
  readonly test: (word: string) => boolean;
}

const tests: Test[] = [];
/** As many as a number has bits. */
const MOST = 31;

/**
 * Sets a bit aside for words of one kind. What a rule looks for by an expression that goes over a whole text is in hardly any
 * text: where no word has the bit it need not be looked for. So `test` has to hold for a word of whatever the expression
 * finds, and may hold for others. To be called where a rule is declared, before any text is read.
 */
export function sign(test: Test): number {
  if (tests.length === MOST) throw new Error(`no more than ${MOST} kinds of words can be told apart`);
  tests.push(test);
  return 1 << (tests.length - 1);
}

/** Signs that expressions regardless of case take for an S and a K: what stands in a word with one is not foreseen. */
const FOLDED = /[\u017f\u212a]/;

/** The bits of a word as it is spelt. */
export const signsOf = remembered((word: string): number => {
  if (FOLDED.test(word)) return -1;
  let signs = 0;
  for (let i = 0; i < tests.length; i += 1) if ((tests[i] as Test).test(word)) signs |= 1 << i;
  return signs;
}, 20_000);
