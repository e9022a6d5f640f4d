import type { Command } from "commander";
import { z } from "zod";
import { now } from "../config.ts";
import { JUDGEMENTS, type Judgement } from "../model/graph.ts";
import { createPipeline, type Identified, type Pipeline } from "../pipeline.ts";
import { versionFor } from "../present/as-of.ts";
import { alikeTo } from "../present/identity.ts";
import { byPerson } from "../present/person.ts";
import { toldOf } from "../present/told-of.ts";
import type { Store } from "../store/contract.ts";
import { pages } from "../store/page.ts";
import { type DatabaseOptions, onDatabase, withStore } from "./database.ts";
import { parsed, print } from "./lines.ts";
import { named } from "./named.ts";

interface ReadOptions extends DatabaseOptions {
  readonly asOf?: string;
}

interface PersonOptions extends DatabaseOptions {
  readonly who: string;
  readonly why: string;
}

const SAYS: Readonly<Record<Judgement, string>> = {
  same: "Say that two are one",
  different: "Say that two are two, whatever they are called",
  undecided: "Say that it cannot be told whether two are one",
};

const { who, why } = byPerson();
const person = z.object({ "--who": who, "--why": why });

export function agentsCommand(program: Command): Command {
  const command = program.command("agents").description("Who speaks, and who is the same by another name.");
  const own = (name: string, description: string) =>
    onDatabase(command.command(name).description(description));
  const asOf = ["--as-of <version>", "as it was at a version, or at a time, ISO 8601"] as const;

  own("list", "The agents, a JSON line each.")
    .argument("[name]", "only those with this in their names")
    .option(...asOf)
    .action((name: string | undefined, options: ReadOptions) =>
      withStore(options, (store) => list(store, name, options.asOf, print)),
    );
  own("alike", "Who is or may be the same as an agent, by whose word and why, a JSON line each.")
    .argument("<agent>", "its id, or its whole name where one agent alone has that")
    .option(...asOf)
    .action((agent: string, options: ReadOptions) =>
      withStore(options, (store) => listAlike(store, agent, options.asOf, print)),
    );
  const onTwo = (name: string, description: string) =>
    own(name, description)
      .argument("<agent>", "its id, or its whole name where one agent alone has that")
      .argument("<other>", "the other, likewise")
      .requiredOption("--who <name>", "who says so")
      .requiredOption("--why <words>", "why, for those who read it later");
  for (const verdict of JUDGEMENTS)
    onTwo(
      verdict,
      `${SAYS[verdict]}; it stands in place of what the program finds, until taken back.`,
    ).action((agent: string, other: string, options: PersonOptions) =>
      withStore(options, async (store) =>
        print(await judge(store, createPipeline(store, now), [agent, other], verdict, options)),
      ),
    );
  onTwo("withdraw", "Take back what was said of two: what the program finds holds again.").action(
    (agent: string, other: string, options: PersonOptions) =>
      withStore(options, async (store) =>
        print(await judge(store, createPipeline(store, now), [agent, other], null, options)),
      ),
  );
  return command;
}

/** Where what was found is told: a JSON line each. */
type Report = (line: unknown) => Promise<void> | void;

/** Reports the agents at a version, those with `name` in their names where it is given. */
export async function list(store: Store, name: string | undefined, asOf: string | undefined, report: Report) {
  const { version } = await versionFor(store, asOf, "--as-of");
  for await (const items of pages((page) => store.agents(version, page, { q: name }), 500))
    for (const { agent, ...row } of items) await report({ ...agent, told_of: toldOf(agent), ...row });
}

/** Reports who is or may be the same as the agent at a version. */
export async function listAlike(store: Store, agent: string, asOf: string | undefined, report: Report) {
  const { version } = await versionFor(store, asOf, "--as-of");
  for (const { agent: other, decision, ...row } of await alikeTo(
    store,
    await named(store, agent, version),
    version,
  ))
    await report({ ...other, ...row, ...(decision ? { who: decision.who, at: decision.at } : {}) });
}

/** Says of two agents what a person holds of them, or with `null` takes that back. @throws Mistake that names what is wrong. */
export async function judge(
  store: Store,
  pipeline: Pick<Pipeline, "identify" | "unidentify">,
  pair: readonly [string, string],
  verdict: Judgement | null,
  { who, why }: Pick<PersonOptions, "who" | "why">,
): Promise<Identified> {
  const read = parsed(person, { "--who": who, "--why": why });
  const by = { who: read["--who"], why: read["--why"] };
  const version = (await store.latest())?.version ?? 0;
  const ids: [string, string] = [
    (await named(store, pair[0], version)).id,
    (await named(store, pair[1], version)).id,
  ];
  return verdict === null ? pipeline.unidentify(ids, by) : pipeline.identify(ids, { verdict, ...by });
}
