import { Command } from "commander";
import { Mistake, toldWithCause } from "../model/problem.ts";

const program = new Command("stemma")
  .description("Who said what, through whom, how it changed, and who disputes it.")
  .version("0.1.0")
  .showHelpAfterError("Run stemma --help to see how it is used.")
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));

/** Each command by its name. Only what is asked for is loaded: reading all of them takes longer than many of them do. */
const COMMANDS: Readonly<Record<string, () => Promise<(program: Command) => Command>>> = {
  serve: async () => (await import("./serve.ts")).serveCommand,
  import: async () => (await import("./import.ts")).importCommand,
  export: async () => (await import("./export.ts")).exportCommand,
  agents: async () => (await import("./agents.ts")).agentsCommand,
  recount: async () => (await import("./recount.ts")).recountCommand,
  extract: async () => (await import("./extract.ts")).extractCommand,
  read: async () => (await import("./read.ts")).readCommand,
  compare: async () => (await import("./claims.ts")).compareCommand,
  link: async () => (await import("./claims.ts")).linkCommand,
  align: async () => (await import("./align.ts")).alignCommand,
  eval: async () => (await import("./eval/eval.ts")).evalCommand,
  train: async () => (await import("./train/train.ts")).trainCommand,
  watch: async () => (await import("./watch/watch.ts")).watchCommand,
};

// Help, and a name that is none, are told of all commands.
const asked = Object.entries(COMMANDS).filter(([name]) => name === process.argv[2]);
for (const [, load] of asked.length > 0 ? asked : Object.entries(COMMANDS))
  hinting((await load())(program), "stemma");

/** Lets wrong use of a command, and of those below it, be answered with where to read on, and end with 2. */
function hinting(command: Command, above: string): void {
  const name = `${above} ${command.name()}`;
  command.showHelpAfterError(`Run ${name} --help to see how it is used.`);
  command.exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));
  for (const below of command.commands) hinting(below, name);
}

// A reader such as `head` that has seen enough is not an error.
process.stdout.on("error", ({ code }: NodeJS.ErrnoException) => {
  if (code === "EPIPE") process.exit(0);
  process.stderr.write(
    `stemma: What was to be printed cannot be written (${code}); make room, or print it elsewhere.\n`,
  );
  process.exit(1);
});

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof Mistake)) throw error;
  process.stderr.write(`stemma: ${toldWithCause(error)}\n`);
  process.exitCode = 1;
}
