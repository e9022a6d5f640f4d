import { tokenize } from "../../extract/syntax/tokenize.ts";
import type { Analysed, Token } from "../../extract/syntax/types.ts";

/** A row of the silver as it lies in its file; offsets count code points, heads count from 1 and 0 is the root. */
export interface SilverRow {
  readonly id: string;
  readonly sentences: readonly {
    /** Begin, end, word, lemma, part of speech, entity. */
    readonly tok: readonly (readonly [number, number, string, string, string, string])[];
    /** Relation, head, dependent. */
    readonly dep: readonly (readonly [string, number, number])[];
  }[];
}

/** An article to train on: its words and the syntax that another parser gave it. */
export interface SilverArticle {
  readonly id: string;
  readonly text: string;
  readonly sentences: readonly Analysed[];
}

/** Joins a row of the silver with the article's text, in UTF-16 offsets; null when a span does not fit the text. */
export function silverArticle(row: SilverRow, text: string): SilverArticle | null {
  const units: number[] = [];
  let unit = 0;
  for (const char of text) {
    units.push(unit);
    unit += char.length;
  }
  units.push(unit);
  const sentences: Analysed[] = [];
  for (const { tok, dep } of row.sentences) {
    const from = units[tok[0]?.[0] ?? -1];
    const to = units[tok.at(-1)?.[1] ?? -1];
    if (from === undefined || to === undefined) return null;
    const own = new Map(tokenize(text, from, to).map((token) => [token.start * 1e7 + token.end, token]));
    const tokens = tok.map(([begin, end, word]): Token => {
      const start = units[begin] ?? 0;
      const stop = units[end] ?? 0;
      return own.get(start * 1e7 + stop) ?? { start, end: stop, form: word };
    });
    const head = tok.map(() => -2);
    const label = tok.map(() => "dep");
    for (const [relation, governor, dependent] of dep) {
      head[dependent - 1] = governor - 1;
      label[dependent - 1] = relation;
    }
    const root = Math.max(0, head.indexOf(-1));
    sentences.push({
      tokens,
      pos: tok.map((entry) => entry[4]),
      ner: tok.map((entry) => entry[5]),
      lemma: tok.map((entry) => entry[3]),
      head: head.map((governor, at) => (governor === -2 ? (at === root ? -1 : root) : governor)),
      label,
    });
  }
  return { id: row.id, text, sentences };
}
