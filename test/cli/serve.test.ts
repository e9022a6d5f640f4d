import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";

const BIN = fileURLToPath(new URL("../../bin/stemma.js", import.meta.url));
const dir = mkdtempSync(join(tmpdir(), "stemma-serve-"));
/** A database that the first test makes, so that the others need not. */
const data = join(dir, "served");
const running = new Set<ChildProcess>();
afterAll(() => {
  for (const child of running) child.kill("SIGKILL");
  rmSync(dir, { recursive: true, force: true });
});

/** Runs the command as people do, over the embedded database, whatever database the tests run over. */
function stemma(...args: string[]) {
  const { DATABASE_URL: _, ...env } = process.env;
  const child = spawn(process.execPath, [BIN, ...args], { env });
  running.add(child);
  const told = { out: "", error: "" };
  child.stdout.on("data", (bytes) => {
    told.out += bytes;
  });
  child.stderr.on("data", (bytes) => {
    told.error += bytes;
  });
  const ended = once(child, "close").then(([code]) => {
    running.delete(child);
    return { code: code as number | null, ...told };
  });
  const greeted = new Promise<string>((resolve, reject) => {
    child.stdout.on("data", () => {
      const address = /Stemma is at (\S+)/.exec(told.out)?.[1];
      if (address !== undefined && told.out.endsWith("\n")) resolve(address);
    });
    ended.then(({ error }) => reject(new Error(error)));
  });
  // Only who waits for the greeting is told that there was none.
  greeted.catch(() => {});
  return { child, ended, greeted, told };
}

test("serve answers on the port that it was given, until it is told to stop", async () => {
  const { child, ended, greeted, told } = stemma("serve", "--port", "0", "--data", data);
  const address = await greeted;
  const requests = [...told.out.matchAll(/curl '([^']+)'/g)].map(([, url]) => url ?? "");
  expect(requests).toHaveLength(3);
  for (const url of [`${address}/healthz`, `${address}/`, ...requests])
    expect((await fetch(url)).status, url).toBe(200);
  const described = await (await fetch(`${address}/openapi.json`)).json();
  expect(described).toMatchObject({ openapi: "3.1.0", paths: { "/v1/claims": {} } });

  const second = await stemma("serve", "--port", "0", "--data", data).ended;
  expect(second).toMatchObject({ code: 1, error: expect.stringContaining("another running process") });

  const idle = connect(Number(new URL(address).port), "127.0.0.1");
  await once(idle, "connect");
  child.kill("SIGTERM");
  expect((await ended).code).toBe(0);
}, 240_000);

test("a database that refuses is told with what it says", async () => {
  const full = createServer((socket) => {
    const said = "SFATAL\0C53300\0Mtoo many clients already\0\0";
    const head = Buffer.from("E\0\0\0\0");
    head.writeInt32BE(said.length + 4, 1);
    socket.on("error", () => {}).once("data", () => socket.end(Buffer.concat([head, Buffer.from(said)])));
  });
  await new Promise<void>((resolve) => full.listen(0, "127.0.0.1", resolve));
  const { port } = full.address() as { port: number };
  const { code, error } = await stemma("serve", "--database", `postgres://ada@127.0.0.1:${port}/news`).ended;
  expect(code).toBe(1);
  expect(error).toContain(
    "(53300); nothing was half written, so try again shortly. (too many clients already)",
  );
  full.close();
}, 60_000);

test("what keeps it from serving is told in a sentence that says what to do", async () => {
  const file = join(dir, "file");
  writeFileSync(file, "words");
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, "127.0.0.1", resolve));
  const { port } = taken.address() as { port: number };
  const cases: readonly (readonly [string[], number, string])[] = [
    [["serve", "--data", file], 1, "is a file; name a folder with --data"],
    [["serve", "--data", data, "--port", `${port}`], 1, "is taken; choose another with --port"],
    [["serve", "--data", data, "--host", "192.0.2.1"], 1, "192.0.2.1 is no address of this machine"],
    [["agents", "same", "one", "other"], 2, "Run stemma agents same --help"],
    [["serv"], 2, "Run stemma --help"],
  ];
  for (const [args, code, sentence] of cases) {
    const found = await stemma(...args).ended;
    expect(found.error, args.join(" ")).toContain(sentence);
    expect(found.error, args.join(" ")).not.toMatch(/\n\s+at /);
    expect(found.code, args.join(" ")).toBe(code);
  }
  await new Promise((done) => taken.close(done));
}, 240_000);
