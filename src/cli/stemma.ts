import { Command } from "commander";
import { Mistake } from "../model/problem.ts";
import { agentsCommand } from "./agents.ts";
import { alignCommand } from "./align.ts";
import { compareCommand, linkCommand } from "./claims.ts";
import { evalCommand } from "./eval.ts";
import { exportCommand } from "./export.ts";
import { extractCommand } from "./extract.ts";
import { importCommand } from "./import.ts";
import { readCommand } from "./read.ts";
import { recountCommand } from "./recount.ts";
import { serveCommand } from "./serve.ts";
import { trainCommand } from "./train.ts";
import { watchCommand } from "./watch.ts";

const program = new Command("stemma")
  .description("Who said what, through whom, how it changed, and who disputes it.")
  .version("0.1.0")
  .showHelpAfterError("Run stemma --help to see how it is used.")
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));

for (const add of [
  serveCommand,
  importCommand,
  exportCommand,
  agentsCommand,
  recountCommand,
  extractCommand,
  readCommand,
  compareCommand,
  linkCommand,
  alignCommand,
  evalCommand,
  trainCommand,
  watchCommand,
]) {
  hinting(add(program), "stemma");
}

/** Lets wrong use of a command, and of those below it, be answered with where to read on, and end with 2. */
function hinting(command: Command, above: string): void {
  const name = `${above} ${command.name()}`;
  command.showHelpAfterError(`Run ${name} --help to see how it is used.`);
  command.exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));
  for (const below of command.commands) hinting(below, name);
}

// A reader such as `head` that has seen enough is not an error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof Mistake)) throw error;
  process.stderr.write(`stemma: ${error.message}\n`);
  process.exitCode = 1;
}
