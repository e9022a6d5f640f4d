import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, expect, test } from "vitest";

const BIN = fileURLToPath(new URL("../../bin/stemma.js", import.meta.url));
const dir = mkdtempSync(join(tmpdir(), "stemma-watch-"));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const stemma = (...args: string[]) => {
  const { DATABASE_URL: _, ...env } = process.env;
  return promisify(execFile)(process.execPath, [BIN, "watch", ...args, "--data", join(dir, "data")], { env });
};

test("who looks once is told which hosts to allow, and when something is due again", async () => {
  await stemma("add", "http://127.0.0.1:9/feed.xml");
  const { stdout, stderr } = await stemma("run", "--once");
  expect(stdout).toContain("unless --allow-host 127.0.0.1 or STEMMA_ALLOW_HOSTS allows it");
  expect(stderr).toMatch(/1 failed.*\nThe next look is due at \d{4}-\d\d-\d\dT[\d:.]+Z; `stemma watch list`/);
}, 120_000);
