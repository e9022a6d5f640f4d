import type { Finding } from "../../model/attribution.ts";
import type { Document, Sentence } from "../../model/document.ts";
import type { Span } from "../../model/span.ts";
import { type Seen, type Sought, seenIn } from "../../text/sought.ts";
import { firstBehind } from "../../text/span.ts";
import type { View } from "../learned/sight/view.ts";
import type { Places } from "../quotes/places.ts";
import { placed, type Quote } from "../quotes/quotes.ts";
import type { Reread } from "../reread.ts";

/** A sentence with its words. */
export class Written implements Sentence {
  readonly start: number;
  readonly end: number;
  readonly block: number;
  readonly words: string;
  private readonly seen: Seen;
  private readonly at: number;

  constructor({ start, end, block }: Sentence, words: string, seen: Seen, at: number) {
    this.start = start;
    this.end = end;
    this.block = block;
    this.words = words;
    this.seen = seen;
    this.at = at * seen.wide;
  }

  /** True where one of the words of a list is in it. */
  has({ list }: Sought): boolean {
    return (((this.seen.bits[this.at + (list >> 5)] as number) >> (list & 31)) & 1) === 1;
  }

  /** True where a word of each of some lists is in it. */
  hasAll(lists: readonly Sought[]): boolean {
    for (const list of lists) if (!this.has(list)) return false;
    return true;
  }
}

/** The sentence that has all of a span; none where it runs over its end, as where a quotation goes over several. */
export function sentenceWith(sentences: readonly Written[], span: Span): Written | undefined {
  const one = sentences[firstBehind(sentences, span.start)];
  return one && one.start <= span.start && span.end <= one.end ? one : undefined;
}

/** The sentence that has all of the only one of some spans; none where they are several. */
export const sentenceOf = (
  sentences: readonly Written[],
  [span, more]: readonly Span[],
): Written | undefined => (span && !more ? sentenceWith(sentences, span) : undefined);

/** False where a sentence is known and has none of the words of a list. */
export const mayHave = (sentence: Written | undefined, list: Sought): boolean =>
  sentence === undefined || sentence.has(list);

/** A text as it is written: its sentences with their words, and where quotations stand in it. */
export interface Words {
  readonly text: string;
  readonly document: Document;
  readonly sentences: readonly Written[];
  readonly quotations: readonly Quote[];
  /** The same by where they stand. */
  readonly quotes: Places<Quote>;
  /** How a clause of it is read by itself. */
  readonly reread: Reread;
}

/** The same with what the parser sees in it. */
export interface Reading extends Words {
  readonly view: View;
  /** The same with titles, offices and kinds of names told apart. */
  readonly names: View;
}

/** What is made of the findings of a text by one thing that sentences may tell. */
export type Step = (reading: Reading, findings: readonly Finding[]) => readonly Finding[];

/** A text before it is parsed. */
export function written(
  text: string,
  document: Document,
  quotations: readonly Quote[],
  reread: Reread,
): Words {
  const words = document.sentences.map(({ start, end }) => text.slice(start, end));
  const seen = seenIn(words);
  const sentences = document.sentences.map((one, k) => new Written(one, words[k] ?? "", seen, k));
  return { text, document, sentences, quotations, quotes: placed(quotations), reread };
}
