import type { Document } from "../../model/document.ts";
import { leadOf } from "../lead.ts";
import { tokenize } from "../syntax/tokenize.ts";
import type { Analysed, Analyser } from "../syntax/types.ts";

/** No sentence is read in one go beyond so many tokens; news has none half as long. */
const LONGEST = 500;

/** The sentences of a text with their syntax. */
export function parsed(text: string, document: Document, analyser: Analyser): Analysed[] {
  const pieces = document.sentences.flatMap((sentence) => {
    const tokens = tokenize(text, sentence.start + leadOf(text, sentence), sentence.end);
    if (tokens.length <= LONGEST) return [tokens];
    const parts: (typeof tokens)[] = [];
    for (let from = 0; from < tokens.length; from += LONGEST) parts.push(tokens.slice(from, from + LONGEST));
    return parts;
  });
  return analyser.analyseAll(pieces).map((told, k) => ({ tokens: pieces[k] ?? [], ...told }));
}
