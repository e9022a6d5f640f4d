import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A PostgreSQL server of our own that is gone when this process ends. */
export interface Postgres {
  readonly url: string;
  /** Name and version, and every setting that is not the default. */
  readonly what: string;
  stop(): void;
}

const root = process.getuid?.() === 0;

/** The newest PostgreSQL of the usual Debian place, else the one on the PATH. */
function binaries(): string {
  const debian = "/usr/lib/postgresql";
  const majors = existsSync(debian) ? readdirSync(debian).map(Number) : [];
  if (majors.length > 0) return join(debian, String(Math.max(...majors)), "bin");
  try {
    return execFileSync("pg_config", ["--bindir"], { encoding: "utf8" }).trim();
  } catch {
    process.stderr.write(
      "This measurement needs PostgreSQL's initdb and pg_ctl (Debian: apt-get install postgresql).\n",
    );
    process.exit(2);
  }
}

/** PostgreSQL refuses to run as root, so root runs it as the user postgres. */
function run(work: string, command: string, args: readonly string[]): string {
  const [file, given] = root ? ["runuser", ["-u", "postgres", "--", command, ...args]] : [command, [...args]];
  return execFileSync(file, given, { cwd: work, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

/** Starts a throw-away PostgreSQL with default settings (durability on) and those given, such as `fsync=off`. */
export async function startPostgres(settings: readonly string[] = []): Promise<Postgres> {
  const bin = binaries();
  const work = mkdtempSync(join(tmpdir(), "stemma-pg-"));
  const [data, socket] = [join(work, "data"), join(work, "socket")];
  chmodSync(work, 0o755);
  for (const dir of [data, socket]) mkdirSync(dir);
  if (root) execFileSync("chown", ["postgres", data, socket]);
  run(work, join(bin, "initdb"), ["-A", "trust", "-U", "postgres", "-E", "UTF8", "--locale=C", "-D", data]);
  const port = await freePort();
  const options = ["listen_addresses=127.0.0.1", ...settings].map((setting) => `-c ${setting}`).join(" ");
  const ctl = ["-D", data, "-w", "-l", join(data, "server.log")];
  run(work, join(bin, "pg_ctl"), [...ctl, "-o", `-p ${port} -k ${socket} ${options}`, "start"]);
  let running = true;
  const stop = () => {
    if (!running) return;
    running = false;
    run(work, join(bin, "pg_ctl"), ["-D", data, "-m", "immediate", "-w", "stop"]);
    rmSync(work, { recursive: true, force: true });
  };
  process.once("exit", stop);
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(1));
  run(work, join(bin, "createdb"), ["-h", "127.0.0.1", "-p", String(port), "-U", "postgres", "stemma"]);
  const version = run(work, join(bin, "postgres"), ["--version"]).trim();
  const how = settings.length === 0 ? "default settings, fsync on" : settings.join(", ");
  return { url: `postgres://postgres@127.0.0.1:${port}/stemma`, what: `${version}, ${how}`, stop };
}
