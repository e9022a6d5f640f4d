import type { Command } from "commander";
import { z } from "zod";
import { claimBy } from "../link/claim/view.ts";
import { compare } from "../link/link.ts";
import { CANDIDATES } from "../link/pool/candidates.ts";
import { linksOf, type PoolClaim, pairsOf } from "../link/pool/link.ts";
import { together } from "../link/pool/together.ts";
import { Mistake } from "../model/problem.ts";
import { answered, parsed, print } from "./lines.ts";

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

/** So many pairs are heard together, which bounds the memory that a file takes. */
const TOGETHER = 8192;

export function compareCommand(program: Command): Command {
  return program
    .command("compare")
    .description(
      `Print the stance between pairs of claims; needs no database. Pairs of news are heard among the claims of the others, ${TOGETHER} lines at a time.`,
    )
    .argument("[file]", "{id, a, b} lines; - is standard input", "-")
    .option("--alone", "judge each pair by itself, and answer it as it comes")
    .action(async (file: string, { alone }: { alone?: true }) => {
      const read = (value: unknown) => parsed(pairSchema, value);
      for await (const pairs of runsOf(answered(file, read), alone ? 1 : TOGETHER)) {
        const told = alone ? compare : together(pairs);
        for (const pair of pairs) await print({ id: pair.id, ...told(pair) });
      }
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
  for await (const all of runsOf(each, Number.POSITIVE_INFINITY)) return all;
  return [];
}

/** So many at a time; of the last run as many as are left. */
async function* runsOf<T>(each: AsyncIterable<T>, size: number): AsyncGenerator<T[]> {
  let run: T[] = [];
  for await (const one of each) {
    run.push(one);
    if (run.length < size) continue;
    yield run;
    run = [];
  }
  if (run.length > 0) yield run;
}
