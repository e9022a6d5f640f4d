import { afterAll, beforeAll, expect, test } from "vitest";
import { DIALECTS } from "../../src/export/dialects.ts";
import { openSite } from "../site.ts";

let site: Awaited<ReturnType<typeof openSite>>;
beforeAll(async () => {
  site = await openSite();
}, 60_000);
afterAll(() => site.stop());

const get = (query: string, headers: Record<string, string> = {}) =>
  fetch(`${site.address}/v1/export?${query}`, { headers });

test.each(DIALECTS)("the graph is given as $name", async ({ name, media, ending }) => {
  const answer = await get(`format=${name}`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("Content-Type")).toBe(media);
  expect(answer.headers.get("Content-Disposition")).toBe(
    `attachment; filename="stemma-graph-${site.done.length}.${ending}"`,
  );
  const body = await answer.text();
  expect(body).toContain("6,100 customers");
  expect(body).toContain(`${site.address}/v1/claims/`);
  const etag = answer.headers.get("ETag") ?? "";
  for (const known of [etag, `W/${etag}`, `"x", ${etag}`, "*"])
    expect((await get(`format=${name}`, { "If-None-Match": known })).status, known).toBe(304);
  expect((await get(`format=${name}`, { "If-None-Match": `"x${etag.slice(1)}` })).status).toBe(200);
  const earlier = await get(`format=${name}&as_of=1`);
  expect(earlier.headers.get("ETag")).not.toBe(etag);
  expect(earlier.headers.get("Cache-Control")).toContain("immutable");
  expect(await earlier.text()).not.toContain("6,100 customers");
});

test.each([
  ["", 400, "/format"],
  ["format=pdf", 400, "/format"],
  ["format=csv&claim=clm_none", 404, "/claim"],
  ["format=csv&article=art_none", 404, "/article"],
  ["format=csv&agent=agt_none", 404, "/agent"],
  ["format=csv&claim=clm_a&article=art_b", 422, "/article"],
  ["format=csv&article=art_a&agent=agt_b", 422, "/agent"],
  ["format=csv&as_of=99", 404, "/as_of"],
  ["format=csv&since=3", 400, "/since"],
])("a request that cannot be met is refused: %s", async (query, status, pointer) => {
  const answer = await get(query);
  expect(answer.status).toBe(status);
  expect(answer.headers.get("Content-Type")).toBe("application/problem+json");
  const { errors } = (await answer.json()) as { errors: { pointer: string }[] };
  expect(errors.map((error) => error.pointer)).toContain(pointer);
});

test.each(DIALECTS)(
  "what one speaker said is given as $name, and its page leads there",
  async ({ name, ending }) => {
    const found = await fetch(`${site.address}/v1/agents?q=okafor`);
    const { items } = (await found.json()) as { items: { id: string }[] };
    const id = items[0]?.id ?? "";
    const answer = await get(`format=${name}&agent=${id}`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("Content-Disposition")).toContain(`stemma-${id}-${site.done.length}.${ending}`);
    const body = await answer.text();
    expect(body).toContain("did not delete");
    expect(body).not.toContain("Ann Lee");
    expect(await (await fetch(`${site.address}/agents/${id}`)).text()).toContain(
      `/v1/export?format=${name}&amp;agent=${id}&amp;as_of=${site.done.length}`,
    );
  },
);
