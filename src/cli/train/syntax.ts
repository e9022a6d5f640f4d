import { closeSync, existsSync, mkdirSync, openSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { readSyntax } from "../../extract/syntax/analyse.ts";
import { bytesOf, digest, find } from "../../train/attribution/data.ts";
import { parsedRow, readSilver } from "../../train/syntax/files.ts";
import { jackknife } from "../../train/syntax/jackknife.ts";
import { type Figures, measure } from "../../train/syntax/measure.ts";
import { OPTIONS, trainSyntax } from "../../train/syntax/train.ts";
import { print } from "../lines.ts";

/**
 * Trains `syntax.bin` on `syntax-train.jsonl` and `train.jsonl` of a folder; with `heldOut`, writes there every article
 * as parsed by a model that had not seen it.
 */
export async function syntax(
  data: string,
  out: string,
  heldOut: string | undefined,
  folds: number,
): Promise<void> {
  const options = { ...OPTIONS, log: (line: string) => process.stderr.write(`${line}\n`) };
  const files = ["syntax-train.jsonl", "train.jsonl"].map((name) => find(data, name)) as [string, string];
  const articles = readSilver(...files);
  const bytes = trainSyntax(articles, options);
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, "syntax.bin"), bytes);
  if (heldOut !== undefined) {
    const file = openSync(heldOut, "w");
    for (const article of jackknife(articles, folds, options))
      writeSync(file, `${JSON.stringify(parsedRow(article))}\n`);
    closeSync(file);
  }
  await print({
    data: Object.fromEntries(files.map((file) => [file, digest(bytesOf(file))])),
    articles: articles.length,
    model: digest(bytes),
    bytes: bytes.length,
    figures: figures(data, bytes),
  });
}

/** How far the model agrees with `syntax-dev.jsonl`, null when the folder has none. */
function figures(data: string, model: Uint8Array): Figures | null {
  const files = ["syntax-dev.jsonl", "dev.jsonl"].map((name) => find(data, name)) as [string, string];
  return files.every(existsSync) ? measure(readSilver(...files), readSyntax(model)) : null;
}
