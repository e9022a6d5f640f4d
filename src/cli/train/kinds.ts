import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readModel } from "../../extract/learned/model.ts";
import { bytesOf, digest, find } from "../../train/attribution/data.ts";
import { trainKinds } from "../../train/kinds/train.ts";
import { readSilver } from "../../train/syntax/files.ts";
import { print } from "../lines.ts";

/** Trains `kinds.bin` on `syntax-train.jsonl` and `train.jsonl` of a folder, with the senses of nouns of the shipped model. */
export async function kinds(data: string, out: string): Promise<void> {
  const files = (part: string) => [`syntax-${part}.jsonl`, `${part}.jsonl`].map((name) => find(data, name));
  const [train, dev] = [files("train"), files("dev")] as [[string, string], [string, string]];
  const { senses } = readModel(readFileSync(new URL("../../../models/attribution.bin", import.meta.url)));
  const others = dev.every(existsSync) ? readSilver(...dev) : [];
  const { bytes, names, held } = trainKinds(readSilver(...train), others, senses);
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, "kinds.bin"), bytes);
  await print({
    data: Object.fromEntries(train.map((file) => [file, digest(bytesOf(file))])),
    names,
    model: digest(bytes),
    bytes: bytes.length,
    held,
  });
}
