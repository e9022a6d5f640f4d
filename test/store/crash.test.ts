import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { faultsOf } from "../../bench/faults.ts";
import { eachImported, ended, type Imported, stemma } from "../../bench/stemma.ts";
import { importSources } from "../../src/cli/import.ts";
import { sourcesOf } from "../../src/cli/input/folder.ts";
import { createPipeline } from "../../src/pipeline.ts";
import type { Store } from "../../src/store/contract.ts";
import { openStore } from "../../src/store/open.ts";
import { BESIDE, DATABASE, emptyStore, run } from "./fixture.ts";

const dir = mkdtempSync(join(tmpdir(), "stemma-crash-"));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

/** A file of small articles, of which each says something else. */
function articles(name: string, count: number): string {
  const lines = Array.from({ length: count }, (_, i) =>
    JSON.stringify({
      key: `${name}-${i}`,
      publisher: "The Ledger",
      published: new Date(Date.UTC(2026, 0, 1 + i)).toISOString(),
      text: `A minister said that the dam at Halvard held for ${i + 2} days. Jane Roe told The Ledger that the river rose.`,
    }),
  );
  const file = join(dir, `${name}.jsonl`);
  writeFileSync(file, `${lines.join("\n")}\n`);
  return file;
}

test("a process that is killed in an import loses nothing that it acknowledged", async () => {
  if (DATABASE) await (await emptyStore()).close();
  const data = join(dir, "data");
  const [at, options] = DATABASE
    ? [{ database: DATABASE }, ["--database", DATABASE]]
    : [{ data }, ["--data", data]];
  const acknowledged: string[] = [];
  for (const round of [1, 2]) {
    const child = stemma(["import", articles(`kill-${round}`, 300), ...options]);
    let lines = 0;
    eachImported(child, ({ revision }) => {
      lines += 1;
      if (revision) acknowledged.push(revision);
      if (lines === 5) child.kill("SIGKILL");
    });
    expect(await ended(child)).toBe("SIGKILL");
    const store = await openStore(at);
    for (const revision of acknowledged) expect(await store.revision(revision)).not.toBeNull();
    expect(await faultsOf(store)).toEqual([]);
    await store.close();
  }
  expect(acknowledged.length).toBeGreaterThanOrEqual(10);
}, 120_000);

describe.each([1, 3])("with %i writers at once", (writers) => {
  let stores: Store[];
  beforeAll(async () => {
    const first = await emptyStore();
    const more = DATABASE ? writers - 1 : 0;
    const others = Array.from({ length: more }, () => openStore({ database: DATABASE }));
    stores = [first, ...(await Promise.all(others))];
  }, 60_000);
  afterAll(() => Promise.all(stores.map((store) => store.close())));

  test("every answer as of a version reads the same afterwards", async () => {
    const [reader] = stores as [Store, ...Store[]];
    const clock = () => new Date().toISOString();
    const answer = (v: number) =>
      Promise.all([
        reader.versionAt(v),
        reader.claims(v, { limit: 20 }, {}),
        reader.articles(v, { limit: 20 }),
        reader.changes(0, v),
      ]);
    const importing = Promise.all(
      Array.from({ length: writers }, (_, i) => {
        const pipeline = createPipeline(stores[i % stores.length] as Store, clock);
        return importSources(
          pipeline,
          sourcesOf(articles(`as-of-${writers}-${i}`, 12)),
          { format: "auto", publisher: "x" },
          () => {},
        );
      }),
    );
    let running = true;
    const over = importing.finally(() => {
      running = false;
    });
    const during: { v: number; read: unknown }[] = [];
    while (running) {
      const v = (await reader.latest())?.version ?? 0;
      during.push({ v, read: await answer(v) });
      // The embedded database answers within the turn, and would never let the importers have theirs.
      await new Promise((turn) => setImmediate(turn));
    }
    await over;
    expect((await reader.latest())?.version).toBe(12 * writers);
    for (const { v, read } of during) expect(await answer(v)).toEqual(read);
    expect(await faultsOf(reader)).toEqual([]);
  }, 120_000);
});

/** Ends all connections of a store to the database. */
const BLOW = `select pg_terminate_backend(pid) from pg_stat_activity
  where datname = current_database() and application_name <> '${BESIDE}'`;

test.runIf(DATABASE)(
  "an import goes on over connections that the database ends",
  async () => {
    const store = await emptyStore();
    const lines: Imported[] = [];
    const blows: Promise<unknown>[] = [];
    await importSources(
      createPipeline(store, () => new Date().toISOString()),
      sourcesOf(articles("ended", 40)),
      { format: "auto", publisher: "x" },
      async (line) => {
        lines.push(line as Imported);
        // Not awaited: the next article is under way when its connection ends.
        if (lines.length % 3 === 1) blows.push(run(BLOW).catch(() => {}));
      },
    );
    await Promise.all(blows);
    await store.close();
    const after = await openStore({ database: DATABASE });
    expect(lines.map(({ from }) => from)).toEqual(lines.map((_, i) => `ended.jsonl:${i + 1}`));
    expect(lines).toHaveLength(40);
    expect((await after.latest())?.version).toBe(40);
    expect(await faultsOf(after)).toEqual([]);
    await after.close();
  },
  120_000,
);
