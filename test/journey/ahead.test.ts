import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { createPipeline, type Pipeline } from "../../src/pipeline.ts";
import type { Store } from "../../src/store/contract.ts";
import { clockFrom, emptyStore } from "../store/fixture.ts";

let store: Store;
let pipeline: Pipeline;
const sought: unknown[] = [];
const asked: unknown[] = [];

beforeAll(async () => {
  store = await emptyStore();
  const watched: Store = {
    ...store,
    write: (now, work) =>
      store.write(now, (tx) =>
        work({
          ...tx,
          seek(...words) {
            sought.push(words);
            tx.seek(...words);
          },
          neighbours(...words) {
            asked.push(words);
            return tx.neighbours(...words);
          },
        }),
      ),
  };
  pipeline = createPipeline(watched, clockFrom("2026-03-01T00:00:00Z"));
}, 60_000);
afterAll(() => store.close());
beforeEach(() => {
  sought.length = 0;
  asked.length = 0;
});

const TEXT = `Fire broke out on the Norvik ferry on Sunday.

Mara Lind and Ola Berg said that nine passengers of the ferry were injured. “We saw smoke in the engine room, and nobody had told us of a drill,” said Ola Berg, a deckhand.

Police denied that the ferry had been overloaded. The harbour office said that nine passengers of the ferry were injured. It blamed a fuel pump for the fire.`;
const submit = (key: string, text: string, published: string | undefined = "2026-02-01T09:00:00Z") =>
  pipeline.submit({ key, publisher: "The Ledger", headline: "Norvik ferry fire", published, text }, null);

test.each([
  ["with a date", "dated", "2026-02-01T09:00:00Z"],
  ["without one", "undated", undefined],
])("of a new article %s neighbours are sought as they are then asked for", async (_, key, published) => {
  await submit(key, TEXT, published);
  expect(sought).toHaveLength(1);
  expect(asked).toEqual(sought);
});

test("of a new article that repeats itself and says nothing of anybody too", async () => {
  const said = "Mara Lind said that the pier was safe.";
  await submit("again", `${said}\n\n${said} “The pier was safe,” Mara Lind said.`);
  await submit("nobody", "Fire broke out on the Norvik ferry on Sunday.");
  expect(sought).toHaveLength(2);
  expect(asked).toEqual(sought);
});

test("of an article that is there already nothing is sought ahead", async () => {
  await submit("there", TEXT);
  sought.length = 0;
  await submit("there", TEXT);
  await submit("there", `${TEXT} A minister said that the river was safe.`);
  expect(sought).toEqual([]);
});

test("what was sought ahead joins claims as what is searched then", async () => {
  const found = async (key: string, through: Pipeline) => {
    const said = "Police said that eleven divers of the Lorne crane were hurt in the collapse.";
    const { version } = await through.submit(
      {
        key,
        publisher: key,
        headline: "Lorne crane collapse",
        published: "2026-02-03T09:00:00Z",
        text: said,
      },
      null,
    );
    return (await store.changes((version ?? 1) - 1, version ?? 0)).born.relations.length;
  };
  const late = createPipeline(
    { ...store, write: (now, work) => store.write(now, (tx) => work({ ...tx, seek: () => {} })) },
    clockFrom("2026-03-02T00:00:00Z"),
  );
  expect(await found("Ledger", pipeline)).toBe(0);
  expect(await found("Courier", pipeline)).toBe(1);
  expect(await found("Herald", late)).toBe(2);
  expect(await found("Mail", pipeline)).toBe(3);
});
