import { expect, test } from "vitest";
import { createPipeline } from "../../src/pipeline.ts";
import { createWeb } from "../../src/web/room.ts";
import { emptyStore } from "../store/fixture.ts";

test("speakers of one name tell which story each is of", async () => {
  const own = await emptyStore();
  const pipeline = createPipeline(own, () => new Date().toISOString());
  for (const [key, publisher] of [
    ["ferry", "Gazette"],
    ["fire", "Courier"],
    ["flood", "Wire"],
  ])
    await pipeline.submit(
      { key, publisher, headline: `The ${key}`, text: `Police said the ${key} had cost nine lives.` },
      null,
    );
  const { items } = await own.agents(3, { limit: 9 }, { q: "police" });
  const room = createWeb({ store: own, diff: pipeline.diff });
  const page = await (await room.request(`/agents/${items[0]?.agent.id}`)).text();
  const names = page.slice(page.indexOf("Other names"), page.indexOf("Everything reported"));
  for (const { only } of items.slice(1)) {
    expect(names).toContain(
      `href="/articles/${only?.article}"><bdi>${only?.headline}</bdi></a>, <bdi>${only?.publisher}`,
    );
  }
  await own.close();
});

test("a story of one revision says that there is nothing to compare it with", async () => {
  const own = await emptyStore();
  const pipeline = createPipeline(own, () => new Date().toISOString());
  const { article } = await pipeline.submit(
    { key: "a", publisher: "Wire", text: "Ines Pell said it rained." },
    null,
  );
  const room = createWeb({ store: own, diff: pipeline.diff });
  expect(await (await room.request(`/articles/${article}/diff`)).text()).toContain(
    "nothing yet that it could be compared with",
  );
  await own.close();
});
