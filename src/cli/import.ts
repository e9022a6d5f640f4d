import { type Command, Option } from "commander";
import { now, readConfig } from "../config.ts";
import { pageReader } from "../journey/pages.ts";
import { readers } from "../journey/readers.ts";
import { isUnavailable } from "../model/problem.ts";
import { createPipeline, increasing, type Pipeline, type Submitted } from "../pipeline.ts";
import { openStore } from "../store/open.ts";
import { onDatabase, whichDatabase } from "./database.ts";
import { type Found, lookedThrough, type Source, toldApart } from "./input/folder.ts";
import { FORMATS, type Item, type ItemOptions, itemsOf } from "./input/items.ts";
import { remoteOptions } from "./input/remote.ts";
import { print, reasonOf, refuse } from "./lines.ts";
import { progressLine } from "./progress.ts";

/** Items under way at once: while one is written, the next are read. */
const UNDER_WAY = 8;
/** Bytes from which readers beside this thread are started while the database still opens. */
const MUCH = 100_000;
/** Milliseconds to wait for a database that went away, before each new try. */
const WAITS = [100, 300, 1000, 3000, 9000, 9000, 9000];

export function importCommand(program: Command): Command {
  return onDatabase(program.command("import"))
    .description(
      "Take in articles and their revisions: files, folders, URLs, JSON lines, or - for standard input.",
    )
    .argument("<paths...>", "what to import")
    .addOption(new Option("--format <format>", "how to read it").choices(FORMATS).default("auto"))
    .option("--publisher <name>", "the outlet of what names none", "unknown")
    .option(
      "--contact <address>",
      "where you can be reached; servers that are fetched from are told (STEMMA_CONTACT)",
    )
    .option(
      "--allow-host <hosts...>",
      "hosts, or host:port, to fetch from although they are private (STEMMA_ALLOW_HOSTS)",
    )
    .action(async (paths: string[], options: ImportOptions & FetchOptions) => {
      const config = readConfig(process.env);
      const remote = remoteOptions(
        {
          STEMMA_CONTACT: options.contact ?? config.STEMMA_CONTACT,
          STEMMA_ALLOW_HOSTS: [...config.STEMMA_ALLOW_HOSTS, ...(options.allowHost ?? [])],
        },
        now,
        (sentence) => process.stderr.write(`${sentence}\n`),
      );
      const beside = readers();
      const pages = pageReader();
      const found = paths.map((path) => ({ path, ...lookedThrough(path) }));
      const sources = toldApart(found.flatMap((one) => one.sources));
      for (const { path, ...one } of found)
        for (const sentence of passedOver(one)) process.stderr.write(`${path}: ${sentence}\n`);
      if (sources.reduce((sum, { bytes }) => sum + (bytes ?? 0), 0) >= MUCH) beside.start();
      try {
        const store = await openStore(whichDatabase(options, config));
        await importSources(
          createPipeline(store, now, beside.reader, pages.read),
          sources,
          { ...options, remote, note: remote.note },
          print,
        ).finally(() => store.close());
      } finally {
        await Promise.all([beside.close(), pages.close(), remote.close()]);
      }
    });
}

/** Files that are named where a folder has some that are not read. */
const NAMED = 3;

/** What is said of the files of a folder that are passed over. */
function passedOver({ unknown, beside, hidden, again }: Found): string[] {
  const told = (files: readonly string[], sentence: (names: string) => string) => {
    const more = files.length > NAMED ? ` and ${files.length - NAMED} more` : "";
    return files.length === 0 ? [] : [sentence(`${files.slice(0, NAMED).join(", ")}${more}`)];
  };
  return [
    ...told(
      unknown,
      (names) =>
        `not read, since their endings tell of no article: ${names}. Name a file itself to import it.`,
    ),
    ...told(
      beside,
      (names) =>
        `not read, since their names tell that they are about the articles beside them: ${names}. Name a file itself to import it.`,
    ),
    ...told(hidden, (names) => `not read, since they are hidden: ${names}. Name one itself to import it.`),
    ...told(
      again,
      (names) => `not followed, since these links lead to folders that are read already: ${names}.`,
    ),
  ];
}

interface FetchOptions {
  readonly contact?: string;
  readonly allowHost?: readonly string[];
}

export interface ImportOptions extends ItemOptions {
  readonly data?: string;
  readonly database?: string;
}

/** What became of an item: done, refused for a reason, or stopped by a fault that is not the item's. */
type Outcome = { item: Item } & ({ done: Submitted } | { reason: string } | { fault: unknown });

/** Imports every item of the sources in order; a refused one is named and the rest goes on. */
export async function importSources(
  pipeline: Pipeline,
  sources: readonly Source[],
  options: ItemOptions,
  report: (line: unknown) => Promise<void> | void,
): Promise<void> {
  const total = sources.reduce<number | null>(
    (sum, { bytes }) => (sum === null || bytes === null ? null : sum + bytes),
    0,
  );
  const progress = progressLine(process.stderr, total, Date.now);
  const arrival = increasing(now);
  const underWay: Promise<Outcome>[] = [];
  let nameless = 0;
  const settle = async (outcome: Outcome) => {
    if ("fault" in outcome) throw outcome.fault;
    const { item } = outcome;
    const refused = "reason" in outcome;
    const line = refused
      ? {
          article: null,
          revision: null,
          outcome: "refused" as const,
          from: item.where,
          reason: outcome.reason,
        }
      : { ...outcome.done, from: item.where };
    // On one terminal for both, the progress line would stand among the results.
    if (process.stdout.isTTY) progress.aside(() => {});
    await report(line);
    if (!refused && item.nameless) nameless += 1;
    if (refused) progress.aside(() => refuse(item.where, outcome.reason));
    for (const warning of refused ? [] : (outcome.done.warnings ?? []))
      progress.aside(() => process.stderr.write(`${item.where}: ${warning}\n`));
    progress.count(line.outcome, item.bytes);
  };
  try {
    for (const source of sources) {
      for await (const item of itemsOf(source, options)) {
        underWay.push(submitted(pipeline, item, arrival()));
        if (underWay.length >= UNDER_WAY) await settle(await (underWay.shift() as Promise<Outcome>));
      }
    }
    for (const outcome of underWay) await settle(await outcome);
    if (nameless > 0) progress.aside(() => process.stderr.write(`${unknownOutlet(nameless)}\n`));
  } finally {
    progress.end();
  }
}

function unknownOutlet(texts: number): string {
  const [many, they] = texts === 1 ? ["one text", "it; it stands"] : [`${texts} texts`, "them; they stand"];
  return `Of ${many} nothing says which outlet ran ${they} under "unknown". --publisher names it for texts that are not imported yet.`;
}

/** Submits an item, waiting for a database that went away; the time of its arrival stays, so its place among revisions does. */
async function submitted(pipeline: Pipeline, item: Item, arrived: string): Promise<Outcome> {
  for (const wait of [...WAITS, null]) {
    try {
      return { item, done: await pipeline.submit(item.payload(), item.where, arrived, item.came) };
    } catch (error) {
      const gone = isUnavailable(error);
      if (gone && wait !== null) await new Promise((resolve) => setTimeout(resolve, wait));
      else if (gone) return { item, fault: error };
      else return refusal(item, error);
    }
  }
  throw new Error("unreachable: the last try returns");
}

function refusal(item: Item, error: unknown): Outcome {
  try {
    return { item, reason: reasonOf(error) };
  } catch (fault) {
    return { item, fault };
  }
}
