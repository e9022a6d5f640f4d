import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Store } from "../../src/store/contract.ts";
import type { Driver } from "../../src/store/database/driver.ts";
import { openEmbedded } from "../../src/store/database/embedded.ts";
import { openPostgres } from "../../src/store/database/postgres.ts";
import { openStore } from "../../src/store/open.ts";
import { applied, writerOn } from "../../src/store/write/write.ts";
import { article, changeset, claim, DATABASE, emptyStore, held, put, run, state } from "./fixture.ts";

const FOLDER = new URL("../../drizzle", import.meta.url).pathname;

describe("guards", () => {
  let driver: Driver;
  beforeAll(async () => {
    if (DATABASE) await (await emptyStore()).close();
    driver = DATABASE ? await openPostgres(DATABASE, FOLDER) : await openEmbedded("memory://", FOLDER);
    const s = state("a", 1);
    const set = changeset({
      articles: [article("a")],
      revisions: [held(s)],
      asserted: { states: [s], claims: [claim("c1", "The dam held.")] },
    });
    await driver.transaction((query, tx) => applied(query, tx, set, "2026-03-01T00:00:00Z"));
  }, 60_000);
  afterAll(() => driver.close());

  const immutable = [
    "articles",
    "repeats",
    "findings",
    "tellings",
    "standings",
    "endings",
    "agents",
    "runs",
    "software_lists",
    "topic_lists",
  ];
  const versioned = ["tenures", "claims", "relations", "events", "decisions"];
  test.each([...immutable, ...versioned])("%s refuse removal", async (table) => {
    await expect(driver.query(`delete from ${table}`)).rejects.toThrow(/refused/);
    await expect(driver.query(`truncate ${table}`)).rejects.toThrow(/refused/);
  });

  test.each([
    "update standings set text = 'other'",
    "update articles set url = null",
    "update claims set text = 'other', until = 5",
    "update claims set since = 2",
    "update claims set until = 1",
    "update tenures set publisher = 'other'",
    "update tenures set headed = null",
    "update tenures set later_topics = 1",
    "insert into runs (version, at, id, software) values (3, 1830000000000, 'x', 1)",
    "insert into runs (version, at, id, software) values (2, 1600000000000, 'x', 1)",
  ])("%s is refused", async (text) => {
    await expect(driver.query(text)).rejects.toThrow(/refused/);
  });

  test("a record ends once", async () => {
    await driver.query("update claims set until = 2");
    await expect(driver.query("update claims set until = 3")).rejects.toThrow(/refused/);
    await expect(driver.query("update claims set until = null")).rejects.toThrow(/refused/);
    await driver.query("update tenures set passed = 2, since = 2");
    await expect(driver.query("update tenures set passed = 3")).rejects.toThrow(/refused/);
    await expect(driver.query("update tenures set since = null")).rejects.toThrow(/refused/);
  });

  test("what is asserted twice at once is refused", async () => {
    const twice = changeset({ asserted: { claims: [claim("c2", "It broke."), claim("c2", "It broke.")] } });
    await expect(
      driver.transaction((query, tx) => applied(query, tx, twice, "2026-03-02T00:00:00Z")),
    ).rejects.toThrow(/live already/);
  });

  test("what is asked before the transaction is named is asked within it", async () => {
    const [inside, named] = await driver.transaction(async (query, tx) => {
      const [own] = await query<string>("select to_json(pg_current_xact_id_if_assigned()::text)::text as j");
      return [own, await tx];
    });
    expect(inside).toBe(named);
  });

  test("a last statement that fails tells its own error, and the next transaction works", async () => {
    const failing = driver.transaction((_query, _tx, closing) => closing("select 1 / 0 as j"));
    await expect(failing).rejects.toThrow(/division by zero/);
    expect(await driver.transaction((query) => query("select 1 as j"))).toEqual([1]);
  });

  test.each([0, 1, 2, 3])(
    "where attribution %i of two begins is told, or that there is no such",
    async (nth) => {
      // The database is free to ask before it has looked whether there is one.
      const told = await driver.query(`select to_json(stemma_start('\\x0007ffff'::bytea, ${nth})) as j`);
      expect(told).toEqual([nth === 1 ? 7 : null]);
    },
  );

  test("a changeset is refused outside its transaction", async () => {
    await expect(
      applied(driver.query, Promise.resolve("1"), changeset({}), "2026-03-02T00:00:00Z"),
    ).rejects.toThrow();
  });
});

test("a data directory belongs to one process, and keeps what was written", async () => {
  const data = await mkdtemp(join(tmpdir(), "stemma-store-"));
  try {
    const store = await openStore({ data });
    await put(store, changeset({ asserted: { claims: [claim("c1", "The dam held.")] } }));
    await expect(openStore({ data })).rejects.toMatchObject({ code: "busy" });
    await store.close();
    const again = await openStore({ data });
    expect((await again.claim("c1", 1))?.claim.text).toBe("The dam held.");
    await again.close();
  } finally {
    await rm(data, { recursive: true });
  }
}, 60_000);

test.runIf(DATABASE)("a database that is not in UTF-8 is refused, and says what would be right", async () => {
  const latin = new URL(DATABASE ?? "");
  latin.pathname = "/stemma_latin";
  await run("drop database if exists stemma_latin");
  await run("create database stemma_latin template template0 encoding latin1 lc_collate 'C' lc_ctype 'C'");
  await expect(openPostgres(latin.href, FOLDER)).rejects.toMatchObject({
    code: "invalid",
    message: expect.stringContaining("is in LATIN1, which has not all letters and marks; name one in UTF-8"),
  });
  await run("drop database stemma_latin");
});

describe.runIf(DATABASE)("when the connection dies", () => {
  let store: Store;
  beforeAll(async () => {
    store = await emptyStore();
  });
  afterAll(() => store.close());
  const die = () =>
    run(`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`);
  const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

  test.each([0, 1, 200])("%i ms before the changeset, nothing is written", async (ms) => {
    const before = await store.latest().catch(() => null);
    const failing = store.write(
      () => "2026-03-01T00:00:00Z",
      async (tx) => {
        await tx.known("a");
        await die();
        await pause(ms);
        return {
          changeset: changeset({ asserted: { claims: [claim(`lost${ms}`, "Lost.")] } }),
          result: null,
        };
      },
    );
    await expect(failing).rejects.toMatchObject({ code: "unavailable" });
    await pause(50);
    expect(await store.latest()).toEqual(before);
    expect(await run("select 1 from claims")).toHaveLength(0);
  });

  test("every later statement is refused, even when the work goes on", async () => {
    const failing = store.write(
      () => "2026-03-01T00:00:00Z",
      async (tx) => {
        // What dies before the first statement is a connection at rest, for which a new one may stand in.
        await tx.known("a");
        await die();
        await tx.known("a").catch(() => {});
        await pause(300);
        await tx.known("a").catch(() => {});
        return { changeset: changeset({}), result: null };
      },
    );
    await expect(failing).rejects.toMatchObject({ code: "unavailable" });
    expect(await store.latest()).toBeNull();
  });

  test("the database refuses the changeset on a new connection by itself", async () => {
    const driver = await openPostgres(DATABASE ?? "", FOLDER);
    const failing = driver.transaction(async (query, tx) => {
      expect(writerOn(query)).toBeDefined();
      await applied(driver.query, tx, changeset({}), "2026-03-01T00:00:00Z");
    });
    await expect(failing).rejects.toMatchObject({ code: "unavailable" });
    await driver.close();
  });

  test("the store works on afterwards", async () => {
    await die();
    await pause(100);
    expect((await put(store, changeset({})))?.version).toBe(1);
  });
});
