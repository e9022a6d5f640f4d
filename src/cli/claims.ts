import type { Command } from "commander";
import { z } from "zod";
import { claimBy } from "../link/claim/view.ts";
import { compare } from "../link/link.ts";
import { CANDIDATES } from "../link/pool/candidates.ts";
import { linksOf, type PoolClaim, pairsOf } from "../link/pool/link.ts";
import { type Said, together } from "../link/pool/together.ts";
import { Mistake } from "../model/problem.ts";
import { answered, eachLine, parsed, print } from "./lines.ts";

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
    .option(
      "--together",
      "hear each pair among all claims of the file, as link does; reads the whole file first",
    )
    .action(async (file: string, { together: among }: { together?: true }) => {
      if (!among)
        return eachLine(file, (value) => {
          const { id, a, b, context: given } = parsed(pairSchema, value);
          return { id, ...compare({ a, b, context: given }) };
        });
      const read = (value: unknown): { id: string; a: Said; b: Said } => {
        const { id, a, b, context: given } = parsed(pairSchema, value);
        return { id, a: { text: a, source: given?.a_source }, b: { text: b, source: given?.b_source } };
      };
      const pairs = await gathered(answered(file, read));
      const told = together(pairs.flatMap(({ a, b }) => [a, b]));
      for (const { id, a, b } of pairs) await print({ id, ...told(a, b) });
    });
}

interface LinkOptions {
  readonly candidates?: true;
  readonly most: string;
  readonly days?: string;
}

export function linkCommand(program: Command): Command {
  return program
    .command("link")
    .description("Print the relations found within a pool of claims; needs no database.")
    .argument("[file]", "{id, text, source?, date?} lines; - is standard input", "-")
    .option("--candidates", "print the pairs that are worth comparing instead")
    .option("--most <count>", "how many candidates a claim has in the mean", String(CANDIDATES.most))
    .option("--days <count>", "claims whose dates are further apart are not compared")
    .action(async (file: string, { candidates, most, days }: LinkOptions) => {
      const options = {
        most: counted("--most", most),
        window: days === undefined ? CANDIDATES.window : counted("--days", days),
      };
      const pool = await poolOf(file);
      if (candidates) for (const [a, b] of pairsOf(pool, options)) await print({ a: a.id, b: b.id });
      else for (const link of linksOf(pool, options)) await print(link);
    });
}

function counted(option: string, given: string): number {
  const count = Number(given);
  if (given.trim() === "" || !(count >= 0))
    throw new Mistake("invalid", `${option} has to be a number that is not negative; it is “${given}”.`);
  return count;
}

const DAY = 86_400_000;

function poolOf(file: string): Promise<PoolClaim[]> {
  const known = new Set<string>();
  const read = (value: unknown): PoolClaim => {
    const { id, text, source, date } = parsed(claimSchema, value);
    if (known.has(id))
      throw new Mistake("invalid", `The id ${id} was given before; give each claim its own.`);
    const time = date ? Date.parse(date) : null;
    if (Number.isNaN(time))
      throw new Mistake("invalid", `The date “${date}” cannot be read; give it as YYYY-MM-DD.`);
    known.add(id);
    const day = time === null ? null : Math.floor(time / DAY);
    return { id, view: claimBy(text, source, date ?? null), day };
  };
  return gathered(answered(file, read));
}

async function gathered<T>(each: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const one of each) all.push(one);
  return all;
}
