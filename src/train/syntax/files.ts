import { bytesOf, type ParsedRow } from "../attribution/data.ts";
import type { ReadArticle } from "./jackknife.ts";
import { type SilverArticle, type SilverRow, silverArticle } from "./silver.ts";

/** Reads silver syntax and the texts that it was made of, two files of JSON lines, packed or not. */
export function readSilver(syntax: string, texts: string): SilverArticle[] {
  const words = new Map(
    linesOf<{ id: string; text: string }>(texts).map(({ id, text }) => [id, text] as const),
  );
  return linesOf<SilverRow>(syntax).flatMap((row) => {
    const text = words.get(row.id);
    return (text === undefined ? null : silverArticle(row, text)) ?? [];
  });
}

function linesOf<T>(path: string): T[] {
  const lines = bytesOf(path).toString("utf8").split("\n");
  return lines.filter((line) => line !== "").map((line) => JSON.parse(line) as T);
}

/** A parsed article as it is written to a line: a token is `[start, end, pos, ner, head, label, lemma]`, offsets in UTF-16. */
export function parsedRow({ id, sentences }: ReadArticle): ParsedRow {
  return {
    id,
    sentences: sentences.map(({ tokens, pos, ner, head, label, lemma }) => ({
      tokens: tokens.map(({ start, end }, i) => [
        start,
        end,
        pos[i] as string,
        ner[i] as string,
        head[i] as number,
        label[i] as string,
        lemma[i] as string,
      ]),
    })),
  };
}
