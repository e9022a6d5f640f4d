import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { readSyntax } from "../../extract/syntax/analyse.ts";
import { measure } from "./measure.ts";
import { type SilverArticle, type SilverRow, silverArticle } from "./silver.ts";
import { OPTIONS, trainSyntax } from "./train.ts";

/** Reads silver syntax and the texts that it was made of, two files of JSON lines, gzipped or not. */
export function readSilver(syntax: string, texts: string): SilverArticle[] {
  const words = new Map(
    (linesOf(texts) as { id: string; text: string }[]).map(({ id, text }) => [id, text] as const),
  );
  return (linesOf(syntax) as SilverRow[]).flatMap((row) => {
    const text = words.get(row.id);
    return (text === undefined ? null : silverArticle(row, text)) ?? [];
  });
}

function bytesOf(path: string): Buffer {
  const bytes = readFileSync(path);
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
}

function linesOf(path: string): unknown[] {
  return bytesOf(path)
    .toString("utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as unknown);
}

function run(given: readonly string[]): void {
  const [out, syntax, texts, devSyntax, devTexts] = given;
  if (!out || !syntax || !texts) {
    process.stderr.write("usage: tsx src/train/syntax/main.ts OUT SYNTAX TEXTS [DEV_SYNTAX DEV_TEXTS]\n");
    process.exitCode = 2;
    return;
  }
  const model = trainSyntax(readSilver(syntax, texts), {
    ...OPTIONS,
    log: (line) => process.stderr.write(`${line}\n`),
  });
  writeFileSync(out, model);
  const data = [syntax, texts].map((path) => ({ path, sha256: sha256(readFileSync(path)) }));
  const figures = devSyntax && devTexts ? measure(readSilver(devSyntax, devTexts), readSyntax(model)) : null;
  process.stdout.write(
    `${JSON.stringify({ data, bytes: model.length, sha256: sha256(model), figures }, null, 2)}\n`,
  );
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

if (process.argv[1]?.endsWith("train/syntax/main.ts")) run(process.argv.slice(2));
