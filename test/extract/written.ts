import { quotesOf } from "../../src/extract/quotes/quotes.ts";
import { within } from "../../src/extract/rules/rules.ts";
import { type Words, written } from "../../src/extract/wiring/reading.ts";
import { segment } from "../../src/segment/segment.ts";

/** A text as the steps that need no parse are given it. */
export function writtenText(text: string): Words {
  const document = segment(text);
  return written(text, document, quotesOf(text, document), within);
}
