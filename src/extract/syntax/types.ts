import type { Span } from "../../model/span.ts";

/** One token as the Penn Treebank cuts it; `form` is its spelling there: quotes are `` and '', brackets -LRB- and -RRB-. */
export interface Token extends Span {
  readonly form: string;
}

/** A word as one part of speech. */
export interface Word {
  readonly form: string;
  readonly pos: string;
  readonly lemma: string;
  /** Below `NUMBERS`; others may have the same. */
  readonly number: number;
}

/** How many numbers words may have. */
export const NUMBERS = 1 << 16;

/** What was learned about one sentence: five arrays, each with an entry per token. */
export interface Parsed {
  /** Penn Treebank part of speech. */
  readonly pos: readonly string[];
  /** PERSON, ORGANIZATION, LOCATION, MISC, DATE, NUMBER, … or O. */
  readonly ner: readonly string[];
  /** The index of the head within the sentence, -1 for a root; the arcs form one tree. */
  readonly head: readonly number[];
  /** Universal Dependencies (version 1) relation to the head. */
  readonly label: readonly string[];
  readonly lemma: readonly string[];
  /** The same of each token as one, as a rule the very one wherever a form bears the same tag, so that what is found out of it can be kept. */
  readonly words?: readonly Word[];
}

/** Tags, names and parses the tokens of one sentence, or of many. */
export interface Analyser {
  analyse(tokens: readonly Token[]): Parsed;
  /** The same for many sentences, each as if alone, in less time. */
  analyseAll(sentences: readonly (readonly Token[])[]): Parsed[];
}

/** A sentence of the silver: what `Parsed` says, with the tokens it was said of. */
export interface Analysed extends Parsed {
  readonly tokens: readonly Token[];
}
