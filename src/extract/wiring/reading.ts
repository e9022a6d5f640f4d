import type { Finding } from "../../model/attribution.ts";
import type { Document, Sentence } from "../../model/document.ts";
import type { View } from "../learned/sight/view.ts";
import type { Places } from "../quotes/places.ts";
import { placed, type Quote } from "../quotes/quotes.ts";
import type { Reread } from "../reread.ts";

/** A text as it is written: its sentences with their words, and where quotations stand in it. */
export interface Words {
  readonly text: string;
  readonly document: Document;
  readonly sentences: readonly (Sentence & { readonly words: string })[];
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
  const sentences = document.sentences.map(({ start, end, block }) => ({
    start,
    end,
    block,
    words: text.slice(start, end),
  }));
  return { text, document, sentences, quotations, quotes: placed(quotations), reread };
}
