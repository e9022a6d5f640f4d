import { type Command, Option } from "commander";
import { DIALECTS, dialectOf } from "../export/dialects.ts";
import { excerptOf } from "../export/excerpt.ts";
import { namesUnder } from "../export/names.ts";
import { Mistake } from "../model/problem.ts";
import { versionFor } from "../present/as-of.ts";
import type { Reader } from "../store/contract.ts";
import { type DatabaseOptions, onDatabase, withStore } from "./database.ts";
import { write } from "./lines.ts";
import { named } from "./named.ts";

interface ExportOptions extends DatabaseOptions {
  readonly format: string;
  readonly asOf?: string;
  readonly claim?: string;
  readonly article?: string;
  readonly agent?: string;
  readonly base?: string;
}

export function exportCommand(program: Command): Command {
  const formats = DIALECTS.map(({ name, description }) => `  ${name.padEnd(12)} ${description}`);
  return onDatabase(
    program
      .command("export")
      .description(
        "The graph, or what belongs to one claim, article or agent, in a form that other programs read.",
      )
      .addOption(
        new Option("--format <name>", "the form, one of those below")
          .choices(DIALECTS.map(({ name }) => name))
          .makeOptionMandatory(),
      )
      .option("--as-of <version>", "as it was at a version, or at a time, ISO 8601")
      .addOption(
        new Option("--claim <id>", "only this claim and its relations").conflicts(["article", "agent"]),
      )
      .addOption(new Option("--article <id>", "only what this article says").conflicts("agent"))
      .option(
        "--agent <agent>",
        "only what this agent said, by its id, or its whole name where one alone has that",
      )
      .option("--base <url>", "where the API is served: names become its addresses, and not URNs"),
  )
    .addHelpText("after", `\nFormats:\n${formats.join("\n")}`)
    .action((options: ExportOptions) => withStore(options, (store) => exportTo(store, options, write)));
}

/** Writes a part of the graph, piece by piece. @throws Mistake that names what is not there. */
export async function exportTo(
  store: Reader,
  { format, asOf, claim, article, agent, base }: ExportOptions,
  write: (piece: string) => Promise<void> | void,
): Promise<void> {
  const dialect = dialectOf(format);
  if (base !== undefined && !/^https?:\/\/[^/]/i.test(base))
    throw new Mistake(
      "invalid",
      `\`--base\` has to be the address where the API is served, like https://stemma.example.org; it is ${JSON.stringify(base)}.`,
    );
  const { version } = await versionFor(store, asOf, "--as-of");
  const speaker = agent === undefined ? undefined : (await named(store, agent, version)).id;
  const excerpt = await excerptOf(store, { version, claim, article, agent: speaker });
  for await (const piece of dialect.write(excerpt, namesUnder(base))) await write(piece);
}
