import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { trainAlignment } from "../../train/alignment/train.ts";
import { print } from "../lines.ts";

/** `stemma train alignment`: writes the weights, and prints digests and figures. */
export async function alignment(data: string, out: string, folds: number): Promise<void> {
  const { weights, sha256, examples, held } = trainAlignment(data, folds);
  const text = `${JSON.stringify(weights)}\n`;
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, "alignment.json"), text);
  const model = createHash("sha256").update(text).digest("hex");
  await print({ data: sha256, model, bytes: text.length, examples, folds, held });
}
