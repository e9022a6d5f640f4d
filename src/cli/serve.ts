import { fileURLToPath } from "node:url";
import type { Command } from "commander";
import { type Config, isOrigin, readConfig } from "../config.ts";
import { Mistake } from "../model/problem.ts";
import type { Pipeline } from "../pipeline.ts";
import type { Store } from "../store/contract.ts";
import { openStore } from "../store/open.ts";
import { onDatabase, whichDatabase } from "./database.ts";
import { importSources } from "./import.ts";
import { sourcesOf } from "./input/folder.ts";

const FIXTURES = fileURLToPath(new URL("../../fixtures", import.meta.url));

interface ServeOptions {
  readonly port?: string;
  readonly host?: string;
  readonly base?: string;
  readonly data?: string;
  readonly database?: string;
  readonly demo?: true;
  readonly watch?: true;
}

export function serveCommand(program: Command): Command {
  return onDatabase(program.command("serve"))
    .description("Serve the API and the reading room.")
    .option("--port <port>", "the port to listen on (8787; STEMMA_PORT)")
    .option("--host <host>", "the address to listen on (127.0.0.1; STEMMA_HOST)")
    .option(
      "--base <url>",
      "where others reach it, behind a proxy: what it tells in full begins with that, and it is written to by that name (STEMMA_BASE)",
    )
    .option("--demo", "import fixtures/ first")
    .option("--watch", "look at watched feeds and pages too, as `stemma watch run` does")
    .action(async (options: ServeOptions, command: Command) => {
      if (options.port !== undefined && !(/^\d{1,5}$/.test(options.port) && Number(options.port) <= 65535))
        command.error(`error: --port is a number from 0 to 65535, like 8787, not ${options.port}`);
      if (options.base !== undefined && !isOrigin(options.base))
        command.error(
          `error: --base is http or https and a host, like https://stemma.example.org, not ${options.base}`,
        );
      const config = readConfig({
        ...process.env,
        ...(options.base === undefined ? {} : { STEMMA_BASE: options.base }),
        ...(options.port === undefined ? {} : { STEMMA_PORT: options.port }),
        ...(options.host === undefined ? {} : { STEMMA_HOST: options.host }),
      });
      const store = await openStore(whichDatabase(options, config));
      // Other commands need not wait until the server's libraries are read.
      const { startServer } = await import("../main.ts");
      const server = await startServer(store, {
        host: config.STEMMA_HOST,
        port: config.STEMMA_PORT,
        log: config.STEMMA_LOG === "info",
        base: config.STEMMA_BASE,
      }).catch(async (error: NodeJS.ErrnoException) => {
        await store.close();
        throw unheard(error, config) ?? error;
      });
      let revised: { readonly article: string; readonly n: number } | undefined;
      if (options.demo) {
        await importSources(
          server.pipeline,
          sourcesOf(FIXTURES).filter(({ name }) => name.endsWith(".json")),
          { format: "auto", publisher: "unknown" },
          (line) => {
            const { article, n } = line as { article: string | null; n?: number };
            if (article !== null && (n ?? 0) > (revised?.n ?? 1)) revised = { article, n: n ?? 0 };
          },
        );
      }
      process.stdout.write(
        greeting(server.address, store.where, options.demo ? demo(revised?.article) : REQUESTS),
      );
      const watching = new AbortController();
      const watched = options.watch ? watchBeside(store, server.pipeline, config, watching.signal) : null;
      const stop = async () => {
        watching.abort();
        await watched;
        await server.close();
        await store.close();
        process.exit(0);
      };
      process.once("SIGINT", stop);
      process.once("SIGTERM", stop);
    });
}

/** Why the server cannot listen, in words; undefined where the reason is not the address's. */
function unheard(
  { code }: NodeJS.ErrnoException,
  { STEMMA_HOST: host, STEMMA_PORT: port }: Config,
): Mistake | undefined {
  if (code === "EADDRINUSE")
    return new Mistake("conflict", `Port ${port} is taken; choose another with --port.`);
  if (code === "EACCES")
    return new Mistake("conflict", `Port ${port} may not be listened on; choose one above 1023 with --port.`);
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND" || code === "EAI_AGAIN" || code === "EINVAL")
    return new Mistake(
      "invalid",
      `${host} is no address of this machine; give --host one that is, such as 127.0.0.1.`,
    );
  return undefined;
}

/** Looks at what is watched until told to stop; a fault ends the process as it would anywhere else. */
async function watchBeside(
  store: Store,
  pipeline: Pipeline,
  config: Config,
  signal: AbortSignal,
): Promise<void> {
  const { watch } = await import("./watch/watching.ts");
  await watch(store, pipeline, config, {}, () => {}, signal);
}

/** Requests to try where the fixtures were imported; the last tells how `revised`, the most revised article, changed at the end. */
const demo = (revised: string | undefined) => [
  "/v1/claims?q=user%20error",
  "/v1/claims?disputed=true",
  revised === undefined ? "/v1/agents" : `/v1/articles/${revised}/diff`,
];
/** Requests that are answered whatever was imported. */
const REQUESTS = ["/v1/articles", "/v1/claims?disputed=true", "/v1/changes?silent=true"];

function greeting(address: string, where: string, requests: readonly string[]): string {
  return [
    `Stemma is at ${address} (${where}); the API is described at ${address}/docs. Three requests to try:`,
    ...requests.map((request) => `  curl '${address}${request}'`),
    "",
  ].join("\n");
}
