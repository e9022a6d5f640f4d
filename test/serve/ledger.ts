import type { Payload } from "../../src/model/article.ts";
import { createPipeline } from "../../src/pipeline.ts";
import { createApp } from "../../src/serve/app.ts";
import { createWeb } from "../../src/web/room.ts";
import { emptyStore } from "../store/fixture.ts";

/** The states of an article in a store of its own, with the API and the pages that tell of it; `clock` tells when each came. */
export async function openLedger(states: readonly Payload[], clock: () => string) {
  const store = await emptyStore();
  const pipeline = createPipeline(store, clock);
  for (const payload of states) await pipeline.submit(payload, null);
  const web = createWeb({ store, diff: pipeline.diff });
  const app = createApp({ store, pipeline, now: clock, requestId: () => "req-1", log: () => {} });
  return {
    store,
    web,
    app,
    latest: async () => (await store.latest())?.version ?? 0,
    // biome-ignore lint/suspicious/noExplicitAny: answers are read as a program without types would
    json: async (path: string): Promise<any> => (await app.request(path)).json(),
  };
}
