import { expect, test } from "vitest";
import { createPipeline } from "../../src/pipeline.ts";
import { clockFrom, emptyStore } from "../store/fixture.ts";

test("what an attribution only names is told apart from what it says, and is neither agreed with nor disputed by its name", async () => {
  const store = await emptyStore();
  const pipeline = createPipeline(store, clockFrom("2026-03-01T00:00:00Z"));
  const tell = (key: string, text: string) =>
    pipeline.submit({ key, publisher: key, modified: "2026-02-01T10:00:00Z", text }, null);
  await tell(
    "Gazette",
    "Ada Lund criticised Tom Ross's remarks about the ferry. Ada Lund said Tom Ross was not fit to lead the port. Ada Lund said the pier was shut.",
  );
  const { version } = await tell(
    "Courier",
    "Ines Pell praised Tom Ross. Ines Pell said Tom Ross had led the port for nine years. Ines Pell said that fares would fall.",
  );
  const { items } = await store.claims(version ?? 0, { limit: 20 }, {});
  const bare = items.flatMap(({ claim, occurrences: [one] }) =>
    one?.occurrence.profile["bare"] ? [claim.text] : [],
  );
  expect(bare.sort()).toEqual(["Tom Ross", "Tom Ross's remarks about the ferry"]);
  const named = items.filter(({ claim }) => bare.includes(claim.text)).map(({ claim }) => claim.id);
  expect(await store.relations(named, version ?? 0)).toEqual([]);
  await store.close();
});
