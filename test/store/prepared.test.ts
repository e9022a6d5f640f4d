import { afterAll, beforeAll, expect, test } from "vitest";
import type { Driver } from "../../src/store/database/driver.ts";
import { MEMORY, openEmbedded } from "../../src/store/database/embedded.ts";

let driver: Driver;
beforeAll(async () => {
  driver = await openEmbedded(MEMORY, new URL("../../drizzle", import.meta.url).pathname);
}, 60_000);
afterAll(() => driver.close());

const ECHO = "select json_build_array($1::text, $2::int)::text as j";

test("the embedded writer asks by prepared statements with whatever letters there are", async () => {
  const given = [
    "it's",
    "''; drop table claims; --",
    "a \\ and a \\' of it",
    "“Go,”\nshe said\t$1",
    "",
    null,
  ];
  const told = await driver.transaction((query) =>
    Promise.all(given.map(async (words, k) => (await query(ECHO, [words, -k]))[0])),
  );
  expect(told).toEqual(given.map((words, k) => [words, 0 - k]));
});

test("a statement that could not be prepared is in the way of no other, nor of itself", async () => {
  const absent = "select to_json(n)::text as j from newcomers";
  const failing = driver.transaction((query) => query(absent));
  await expect(failing).rejects.toThrow("newcomers");
  await driver.query("create table newcomers (n int)");
  await driver.transaction((query) => query("insert into newcomers values ($1::int)", [7]));
  expect(await driver.transaction((query) => query(absent))).toEqual([7]);
});

test("who reads has plans made anew", async () => {
  await driver.transaction((query) => query(ECHO, ["", 1]));
  expect(await driver.query("select to_json(current_setting('plan_cache_mode'))::text as j")).toEqual([
    "auto",
  ]);
});

test("others are heard before each thing that is asked", async () => {
  let heard = 0;
  let asking = true;
  const hear = () => {
    heard += 1;
    if (asking) setImmediate(hear);
  };
  setImmediate(hear);
  for (let n = 0; n < 5; n += 1) await driver.query("select to_json(1)::text as j");
  asking = false;
  expect(heard).toBeGreaterThanOrEqual(5);
});
