import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { z } from "zod";
import type { Roles } from "../../eval/attribution.ts";
import { tokenize } from "../../extract/syntax/tokenize.ts";
import type { Analysed } from "../../extract/syntax/types.ts";
import type { Span } from "../../model/span.ts";
import { codeUnits } from "../../text/selector.ts";

/** An annotated article; spans in UTF-16. */
export interface Gold {
  readonly id: string;
  readonly publisher: string;
  readonly text: string;
  readonly attributions: readonly Roles[];
}

/** The bytes of a file, unpacked when its name ends in .gz. */
export function bytesOf(path: string): Buffer {
  const bytes = readFileSync(path);
  return path.endsWith(".gz") ? gunzipSync(bytes) : bytes;
}

export const digest = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** The file `name` of a folder, packed or not. */
export function find(folder: string, name: string): string {
  const plain = `${folder}/${name}`;
  return existsSync(plain) ? plain : `${plain}.gz`;
}

/** The values of a file of JSON lines, packed or not. */
export function* linesOf(path: string): Generator<unknown> {
  for (const line of bytesOf(path).toString("utf8").split("\n")) if (line.trim()) yield JSON.parse(line);
}

/** Reads a corpus of annotated articles. */
export function goldOf(path: string): Gold[] {
  return [...linesOf(path)].map((row) => {
    const { id, publisher, text, attributions } = row as Gold;
    const units = codeUnits(text);
    const spans = (given: readonly Span[] | undefined) => (given ?? []).map(units);
    return {
      id,
      publisher: publisher ?? "",
      text,
      attributions: attributions.map((a) => ({
        source: spans(a.source),
        cue: spans(a.cue),
        content: spans(a.content),
      })),
    };
  });
}

const row = z.object({
  id: z.string(),
  sentences: z.array(
    z.object({
      tokens: z.array(z.tuple([z.int(), z.int(), z.string(), z.string(), z.int(), z.string(), z.string()])),
    }),
  ),
});

/** A parsed article: `{id, sentences: [{tokens: [[start, end, pos, ner, head, label, lemma]]}]}`. */
export type ParsedRow = z.infer<typeof row>;

/** Reads lines of articles that were parsed beforehand. */
export function* parsedRows(path: string): Generator<ParsedRow> {
  for (const given of linesOf(path)) yield row.parse(given);
}

/** The sentences of parsed articles, on the tokens of their texts. */
export function syntaxOf(
  rows: Iterable<ParsedRow>,
  texts: ReadonlyMap<string, string>,
): Map<string, Analysed[]> {
  const out = new Map<string, Analysed[]>();
  for (const { id, sentences } of rows) {
    const text = texts.get(id);
    if (text === undefined) continue;
    out.set(
      id,
      sentences.flatMap(({ tokens }) => {
        const [first, last] = [tokens[0], tokens.at(-1)];
        if (!first || !last) return [];
        return {
          tokens: tokenize(text, first[0], last[1]),
          pos: tokens.map((t) => t[2]),
          ner: tokens.map((t) => t[3]),
          head: tokens.map((t) => t[4]),
          label: tokens.map((t) => t[5]),
          lemma: tokens.map((t) => t[6]),
        };
      }),
    );
  }
  return out;
}
