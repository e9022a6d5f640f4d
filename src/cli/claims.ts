import type { Command } from "commander";
import { z } from "zod";
import { compare, describe, relate } from "../link/link.ts";
import type { Speaker } from "../model/attribution.ts";
import { eachLine, linesOf, open, parsed, print, reasonOf, refuse } from "./lines.ts";

const context = z.object({
  a_source: z.string().nullish(),
  b_source: z.string().nullish(),
  a_date: z.string().nullish(),
  b_date: z.string().nullish(),
});
const pairSchema = z.object({ id: z.string(), a: z.string(), b: z.string(), context: context.nullish() });
const claimSchema = z.object({
  id: z.string(),
  text: z.string(),
  source: z.string().nullish(),
  date: z.string().nullish(),
});

export function compareCommand(program: Command): Command {
  return program
    .command("compare")
    .description("Print the stance between pairs of claims; needs no database.")
    .argument("[file]", "{id, a, b} lines; - is standard input", "-")
    .action((file: string) =>
      eachLine(file, (value) => {
        const { id, a, b, context: given } = parsed(pairSchema, value);
        return { id, ...compare({ a, b, context: given }) };
      }),
    );
}

export function linkCommand(program: Command): Command {
  return program
    .command("link")
    .description("Print the relations found within a pool of claims; needs no database.")
    .argument("[file]", "{id, text, source?, date?} lines; - is standard input", "-")
    .action(async (file: string) => {
      const pool = [];
      for await (const { line, number } of linesOf(open(file))) {
        try {
          const { id, text, source, date } = parsed(claimSchema, JSON.parse(line));
          const speaker: Speaker | null = source
            ? { name: source, kind: "organization", behalf: null }
            : null;
          const profile = describe({ text, speaker, polarity: "asserts", at: date ?? null });
          pool.push({ id, text, profile });
        } catch (error) {
          refuse(`${file}:${number}`, reasonOf(error));
        }
      }
      for (const { a, b, stance, score, evidence } of relate(pool, []))
        await print({ a, b, stance, score, evidence });
    });
}
