import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { Command } from "commander";
import { afterAll, afterEach, expect, test, vi } from "vitest";
import { evalCommand } from "../../src/cli/eval/eval.ts";

const dir = mkdtempSync(join(tmpdir(), "stemma-eval-"));
afterAll(() => rmSync(dir, { recursive: true, force: true }));
afterEach(() => vi.restoreAllMocks());

/** What the command prints. */
async function evaluated(...args: string[]): Promise<unknown[]> {
  const out: string[] = [];
  vi.spyOn(process.stdout, "write").mockImplementation((piece) => {
    out.push(String(piece));
    return true;
  });
  await evalCommand(new Command()).parseAsync(args, { from: "user" });
  vi.restoreAllMocks();
  const lines = out.join("").trim().split("\n");
  return lines.map((line) => JSON.parse(line));
}

/** A row of which the kind is read rightly, or is not. */
const row = (id: string, right: boolean) =>
  JSON.stringify({
    id,
    text: "Correction: An earlier version of this article misstated the depth of the lock.",
    kind: right ? "correction" : "timestamp",
    is_change_notice: right,
    date: null,
    time: null,
    tz: null,
  });

test("a task takes a folder of files, measures each apart, and tells of what is held back where that is asked for", async () => {
  const folder = join(dir, "notices");
  mkdirSync(folder);
  writeFileSync(join(folder, "README.md"), "# Notices");
  writeFileSync(join(folder, "seen.jsonl"), row("a", true));
  writeFileSync(join(folder, "held.jsonl.gz"), gzipSync(row("b", false)));
  const [figures] = await evaluated("notices", "--gold", folder, "--json");
  const changes = (half: string) => ({ name: `change notices (${half})` });
  expect(figures).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ ...changes("seen"), right: 1, wanted: 1 }),
      expect.objectContaining({ ...changes("held"), found: 1, wanted: 0 }),
    ]),
  );
  const [alone] = await evaluated("notices", "--gold", join(folder, "seen.jsonl"), "--json");
  expect(alone).toEqual(expect.arrayContaining([expect.objectContaining({ name: "change notices" })]));
  expect(await evaluated("notices", "--gold", folder, "--json", "--errors")).toHaveLength(1);
  expect(await evaluated("notices", "--gold", folder, "--json", "--errors", "--held")).toMatchObject([
    { id: "b" },
    expect.anything(),
  ]);
});

test("a folder without rows, and an annotated file that is broken, are named", async () => {
  const empty = mkdtempSync(join(dir, "empty-"));
  await expect(evaluated("notices", "--gold", empty)).rejects.toThrow(`${empty} holds no JSON lines; give`);
  writeFileSync(join(empty, "a.json"), "{");
  await expect(evaluated("events", "--gold", empty)).rejects.toThrow(
    `${join(empty, "a.json")}: This is not JSON`,
  );
});

test.each([
  ["there is none", "none", /^There is no folder \S+none; give the folder of corpora\.$/m],
  ["it holds none of the corpora", "", /^Nothing was measured, since /m],
])("all tasks over a folder end with 2 where %s", (_, name, said) => {
  const args = ["--import", "tsx", "scripts/eval.ts", join(dir, name)];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  expect(stderr).toMatch(said);
  expect(status).toBe(2);
});
