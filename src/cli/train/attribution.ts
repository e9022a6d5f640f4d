import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { prf } from "../../eval/attribution.ts";
import { sensesOf } from "../../extract/learned/sight/senses.ts";
import { cueWords } from "../../train/attribution/cue-words.ts";
import {
  bytesOf,
  digest,
  find,
  goldOf,
  type ParsedRow,
  parsedRows,
  syntaxOf,
} from "../../train/attribution/data.ts";
import { exampleOf, lemmasIn } from "../../train/attribution/examples.ts";
import { packModel } from "../../train/attribution/pack.ts";
import { OPTIONS, trainAttribution } from "../../train/attribution/train.ts";
import { senseLines } from "../../train/attribution/wordnet.ts";
import { parsedRow, readSilver } from "../../train/syntax/files.ts";
import { jackknife } from "../../train/syntax/jackknife.ts";
import { OPTIONS as SYNTAX } from "../../train/syntax/train.ts";
import { print } from "../lines.ts";

/**
 * Trains `attribution.bin` on `train.jsonl` of a folder, parsed by models of syntax that had not seen the articles:
 * those are trained here on the other folds of `syntax-train.jsonl`, unless a file has the articles parsed already.
 */
export async function attribution(
  data: string,
  out: string,
  wordnet: string,
  syntax: string | undefined,
  folds: number,
): Promise<void> {
  const path = find(data, "train.jsonl");
  const gold = goldOf(path);
  const silver = syntax ?? find(data, "syntax-train.jsonl");
  const rows = syntax ? parsedRows(syntax) : heldOut(silver, path, folds);
  const parsed = syntaxOf(rows, new Map(gold.map(({ id, text }) => [id, text])));
  const senses = sensesOf(senseLines(wordnet, lemmasIn(parsed.values())));
  const examples = gold.flatMap((one) => {
    const sentences = parsed.get(one.id);
    return sentences ? [exampleOf(one, sentences, senses)] : [];
  });
  const { model, held } = trainAttribution(examples, { ...OPTIONS, senses, lexicon: cueWords(), log });
  const bytes = packModel(model);
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, "attribution.bin"), bytes);
  await print({
    data: digest(bytesOf(path)),
    syntax: digest(bytesOf(silver)),
    model: digest(bytes),
    articles: examples.length,
    threshold: model.threshold,
    held: Object.fromEntries(Object.entries(held).map(([name, count]) => [name, prf(count)])),
  });
}

const log = (line: string) => process.stderr.write(`${line}\n`);

function* heldOut(silver: string, texts: string, folds: number): Generator<ParsedRow> {
  for (const article of jackknife(readSilver(silver, texts), folds, { ...SYNTAX, log }))
    yield parsedRow(article);
}
