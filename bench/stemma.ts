import { type ChildProcessWithoutNullStreams, execFileSync, spawn } from "node:child_process";
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const BIN = join(ROOT, "bin/stemma.js");

/** The machine, so that a figure can be read. */
export const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? "?"}, Node ${process.version}`;

/** A directory that is gone when this process ends. */
export function scratch(): string {
  const dir = mkdtempSync(join(tmpdir(), "stemma-bench-"));
  process.once("exit", () => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

/** A file of made-up articles, a JSON payload a line. */
export function articles(dir: string, count: number, words: number, seed = 1): string {
  const file = join(dir, `articles-${count}-${words}-${seed}.jsonl`);
  if (existsSync(file)) return file;
  const out = openSync(file, "w");
  const script = join(ROOT, "bench/articles.ts");
  const args = ["--import", "tsx", script, String(count), String(words), String(seed)];
  execFileSync(process.execPath, args, { cwd: ROOT, stdio: ["ignore", out, "inherit"] });
  closeSync(out);
  return file;
}

/** The command line `stemma`, with neither the environment's database nor its directory. */
export function stemma(args: readonly string[]): ChildProcessWithoutNullStreams {
  const { DATABASE_URL: _url, STEMMA_DATA: _data, ...env } = process.env;
  return spawn(process.execPath, [BIN, ...args], { cwd: ROOT, env });
}

/** Waits for the end of a process; gives its exit code, or its signal when one ended it. */
export const ended = (child: ChildProcessWithoutNullStreams): Promise<number | string> =>
  new Promise((resolve) => child.once("close", (code, signal) => resolve(code ?? signal ?? "?")));

/** Memory that a process holds at the moment, in MiB; Linux only, 0 elsewhere. */
export function memoryOf(pid: number | undefined): number {
  try {
    const found = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"));
    return Math.round(Number(found?.[1] ?? 0) / 1024);
  } catch {
    return 0;
  }
}

/** One line that `stemma import` prints. */
export interface Imported {
  readonly article: string | null;
  readonly revision: string | null;
  readonly outcome: "created" | "unchanged" | "refused";
  readonly version: number | null;
  readonly from: string;
}

/** Calls `seen` with every whole line of JSON that the process prints. */
export function eachImported(child: ChildProcessWithoutNullStreams, seen: (line: Imported) => void): void {
  let rest = "";
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
    const lines = (rest + chunk).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) seen(JSON.parse(line) as Imported);
  });
}

export const seconds = (since: number): number => (performance.now() - since) / 1000;
