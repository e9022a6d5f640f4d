import { expect, test } from "vitest";
import type { Writer } from "../../src/store/contract.ts";
import type { Query } from "../../src/store/database/driver.ts";
import { writerOn } from "../../src/store/write/write.ts";

const LIMITS = { alike: 0.2, days: 3, articles: 9, claims: 9, shared: 2 };
const asked = (topic: string): Parameters<Writer["neighbours"]> => [
  "art",
  [topic],
  "2026-02-01T12:00:00.000Z",
  { ...LIMITS },
  ["ff".padEnd(128, "0")],
];

/** A database that finds one claim at each search and counts how often it is asked. */
function counted() {
  const statements: string[] = [];
  const query = async <R>(text: string) => {
    statements.push(text);
    return [["rev 1 1", `clm_${statements.length}`, "The dam held.", null, "{}", null]] as R[];
  };
  return { statements, query: query as Query };
}

const ids = async (found: ReturnType<Writer["neighbours"]>) =>
  (await found).told.map(({ claim }) => claim.id);

test("what was sought is not searched again when it is asked for", async () => {
  const { statements, query } = counted();
  const tx = writerOn(query);
  tx.seek(...asked("name:dam"));
  expect(statements).toHaveLength(1);
  expect(await ids(tx.neighbours(...asked("name:dam")))).toEqual(["clm_1"]);
  expect(statements).toHaveLength(1);
});

test("asked in other words it is searched, and what was sought answers once", async () => {
  const { query } = counted();
  const tx = writerOn(query);
  tx.seek(...asked("name:dam"));
  expect(await ids(tx.neighbours(...asked("name:river")))).toEqual(["clm_2"]);
  expect(await ids(tx.neighbours(...asked("name:dam")))).toEqual(["clm_3"]);
  tx.seek(...asked("name:dam"));
  expect(await ids(tx.neighbours(...asked("name:dam")))).toEqual(["clm_4"]);
  expect(await ids(tx.neighbours(...asked("name:dam")))).toEqual(["clm_5"]);
});

test("a search that fails is told to whoever asks, and to nobody else", async () => {
  const tx = writerOn(() => Promise.reject(new Error("no such table")));
  tx.seek(...asked("name:dam"));
  await expect(tx.neighbours(...asked("name:dam"))).rejects.toThrow("no such table");
  tx.seek(...asked("name:dam"));
  await new Promise((resolve) => setTimeout(resolve, 0));
});
