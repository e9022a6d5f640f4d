import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { readModel } from "../../extract/learned/model.ts";
import { readSyntax } from "../../extract/syntax/analyse.ts";
import { bytesOf, digest, find, goldOf, linesOf } from "../../train/attribution/data.ts";
import { annotatedRows, type Judged, judgedOf, judgedRows, named } from "../../train/telling/rows.ts";
import { ANNOTATED, trainTelling } from "../../train/telling/train.ts";
import { articlesOf } from "../eval/articles.ts";
import { print } from "../lines.ts";

const TEXTS = "fnc1.trainclean.jsonl";

/** Where findings are that readers judged, and texts of our own that they are of: a folder of annotated articles, and a file of pieces. */
interface Own {
  readonly judged: string;
  readonly articles: string;
  readonly pieces: string;
}

const piece = z.object({ id: z.string(), text: z.string() });

/**
 * Trains `telling.bin` on judged findings of the texts of `fnc1.trainclean.jsonl` and of our own articles and pieces, and on what is annotated
 * in `train.jsonl`; syntax and senses are those of the shipped models.
 */
export async function telling(
  data: string,
  out: string,
  { judged, articles, pieces }: Own,
  folds: number,
): Promise<void> {
  const read = (name: string) => readFileSync(new URL(`../../../models/${name}`, import.meta.url));
  const readers = { model: readModel(read("attribution.bin")), analyser: readSyntax(read("syntax.bin")) };
  const byText = new Map<string, Judged[]>();
  for (const one of judgedOf(judged)) byText.set(one.text, [...(byText.get(one.text) ?? []), one]);
  const own = [
    ...(await articlesOf(articles)).map(({ text }) => text.join("\n\n")),
    ...[...linesOf(pieces)].map((line) => piece.parse(line).text),
  ];
  const texts = [...textsOf(find(data, TEXTS)), ...own].filter((text) => byText.has(named(text)));
  const rows = texts.flatMap((text) => judgedRows(text, byText.get(named(text)) ?? [], readers));
  const gold = find(data, "train.jsonl");
  const annotated = goldOf(gold).flatMap((article) => annotatedRows(article, ANNOTATED, readers));
  const { bytes, held } = trainTelling(rows, annotated, folds);
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, "telling.bin"), bytes);
  await print({
    data: Object.fromEntries(
      [judged, pieces, find(data, TEXTS), gold].map((file) => [file, digest(bytesOf(file))]),
    ),
    texts: texts.length,
    judged: rows.length,
    annotated: annotated.length,
    model: digest(bytes),
    bytes: bytes.length,
    held,
  });
}

/** The bodies in a corpus of pairs, each once. */
const textsOf = (path: string): Set<string> =>
  new Set([...linesOf(path)].map((one) => (one as { b: string }).b));
