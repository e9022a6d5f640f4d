import { afterAll, beforeAll, expect, test } from "vitest";
import { createPipeline } from "../../src/pipeline.ts";
import { createApp } from "../../src/serve/app.ts";
import type { Store } from "../../src/store/contract.ts";
import { emptyStore } from "../store/fixture.ts";

let store: Store;
let app: ReturnType<typeof createApp>;
let article: string;
beforeAll(async () => {
  store = await emptyStore();
  const now = () => new Date().toISOString();
  const pipeline = createPipeline(store, now);
  const text =
    "A spokesman for Harlow Water, Jan Pell, said the pipe was safe. Pell said that it would be shut on Monday. A lawyer for Initech, Maria Okafor, said that the outage lasted 13 hours.";
  ({ article } = await pipeline.submit({ key: "pipe", publisher: "Gazette", text }, null));
  app = createApp({ store, pipeline, now, requestId: () => "req-1", log: () => {} });
}, 60_000);
afterAll(() => store.close());

// biome-ignore lint/suspicious/noExplicitAny: answers are read as a program without types would
const json = async (path: string): Promise<any> => (await app.request(path)).json();

test("a person is told with whom they speak for where the text says so, and is one person wherever it does not", async () => {
  const { attributions } = await json(`/v1/articles/${article}/revisions/1`);
  const agents = attributions.map(({ agent }: { agent: { id: string } }) => agent);
  expect(agents).toMatchObject([
    { name: "Jan Pell", kind: "person", behalf: "Harlow Water" },
    { name: "Jan Pell", kind: "person", behalf: "Harlow Water" },
    { name: "Maria Okafor", kind: "person", behalf: "Initech" },
  ]);
  expect(await json(`/v1/agents/${agents[0].id}`)).toMatchObject({ name: "Jan Pell", behalf: null });
  for (const format of ["csv", "gexf"])
    expect(await (await app.request(`/v1/export?format=${format}`)).text(), format).toContain("Harlow Water");
  const csv = await (await app.request("/v1/export?format=csv")).text();
  expect(csv).toMatch(/Jan Pell,person,Harlow Water,/);
});
