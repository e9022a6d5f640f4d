import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { LexiconFile } from "../../text/words/lexicon.ts";
import { thingsOf } from "../../train/things/build.ts";
import { print } from "../lines.ts";

/** `stemma train things`: writes the table of things, of the words that the table in the folder `data` knows, and prints its digest. */
export async function things(data: string, out: string, wordnet: string): Promise<void> {
  const { rarity } = JSON.parse(readFileSync(join(data, "words.json"), "utf8")) as LexiconFile;
  const file = thingsOf(wordnet, new Set(rarity.split("\n").map((line) => line.split(" ")[0] ?? "")));
  const text = `${JSON.stringify(file)}\n`;
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, "things.json"), text);
  const model = createHash("sha256").update(text).digest("hex");
  await print({ model, bytes: text.length, words: file.things.split("\n").length });
}
