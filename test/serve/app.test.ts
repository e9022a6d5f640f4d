import { expect, test, vi } from "vitest";
import { Mistake } from "../../src/model/problem.ts";
import { fakeApp, fakePipeline, TEXT } from "./fakes.ts";

const { app } = fakeApp();
// biome-ignore lint/suspicious/noExplicitAny: answers are read as a client without types would
const json = async (path: string): Promise<any> => {
  const response = await app.request(path);
  expect(response.status, path).toBe(200);
  return response.json();
};
const post = (body: string, headers: Record<string, string> = {}, to = app) =>
  to.request("/v1/articles", {
    method: "POST",
    body,
    headers: { "Content-Type": "application/json", ...headers },
  });
const good = JSON.stringify({ url: "https://example.org/a", publisher: "Example", text: "New." });

async function problem(response: Response | Promise<Response>, status: number, pointer?: string) {
  const got = await response;
  expect(got.status).toBe(status);
  expect(got.headers.get("content-type")).toBe("application/problem+json");
  expect(got.headers.get("x-request-id")).toBe("req-1");
  const body = (await got.json()) as { status: number; errors: { pointer: string }[]; detail: string };
  expect(body.status).toBe(status);
  if (status < 500) expect(body.errors[0]?.pointer).toBe(pointer ?? "");
  return { body, headers: got.headers };
}

test("a new payload is created, a known one unchanged", async () => {
  const created = await post(good);
  expect(created.status).toBe(201);
  expect(created.headers.get("location")).toBe("/v1/articles/art_1");
  expect((await post(JSON.stringify({ publisher: "E", text: "known" }))).status).toBe(200);
});

test("what cannot be taken in is a problem", async () => {
  await problem(post("{"), 400);
  await problem(post(good, { "Content-Type": "text/plain" }), 415);
  const packed = await problem(post(good, { "Content-Encoding": "gzip" }), 415);
  expect(packed.body.detail).toContain("packed (gzip)");
  const dry = app.request("/v1/articles?dry=1", { method: "POST", body: good });
  expect((await problem(dry, 400, "/dry")).body.detail).toBe("`dry` is not a parameter here; there is none.");
  await problem(post("{}"), 422, "/publisher");
  await problem(post(JSON.stringify({ text: "x".repeat(5 * 1024 * 1024) })), 413);
  await problem(post(good, { "Idempotency-Key": "k".repeat(256) }), 400);
});

test("a name that is given twice is taken as it came last, with a warning", async () => {
  const twice =
    '{"publisher":"E","\\u0074ext":"{\\"text\\": 1, \\\\","url":"https://example.org/a", "text" :"New.","publisher":"F","via":[{"name":"N"},{"name":"O"}]}';
  expect(await (await post(twice)).json()).toMatchObject({
    warnings: [
      "`text` is given more than once; the last of them was taken.",
      "`publisher` is given more than once; the last of them was taken.",
    ],
  });
  expect(await (await post(good)).json()).not.toHaveProperty("warnings");
});

test("an idempotency key replays its answer and refuses another payload", async () => {
  const first = await post(good, { "Idempotency-Key": "one" });
  const again = await post(good, { "Idempotency-Key": "one" });
  expect(again.status).toBe(201);
  expect(again.headers.get("idempotency-replayed")).toBe("true");
  expect(await again.text()).toBe(await first.text());
  await problem(post(`${good} `, { "Idempotency-Key": "one" }), 409);
});

test("an idempotency key that is still running conflicts", async () => {
  let finish = () => {};
  const gate = new Promise<void>((resolve) => (finish = resolve));
  const done = { article: "a", revision: "r", n: 1, outcome: "created" as const, version: 1, restores: null };
  const slow = fakeApp({ pipeline: { submit: () => gate.then(() => done) } }).app;
  const first = Promise.resolve(post(good, { "Idempotency-Key": "k" }, slow));
  await new Promise((resolve) => setTimeout(resolve, 20));
  await problem(post(good, { "Idempotency-Key": "k" }, slow), 409);
  finish();
  expect((await first).status).toBe(201);
});

test("every read answers with the version that it read", async () => {
  for (const path of [
    "/v1/articles",
    "/v1/articles/art_1",
    "/v1/articles/art_1/revisions",
    "/v1/articles/art_1/revisions/2",
    "/v1/articles/art_1/diff?from=&to=",
    "/v1/claims?q=x&stance=contradicts&disputed=true&since=0",
    "/v1/claims/clm_1",
    "/v1/claims/clm_1/history",
    "/v1/claims/clm_1/relations",
    "/v1/agents",
    "/v1/agents/agt_1",
    "/v1/agents/agt_1/claims",
    "/v1/graph?claim=clm_1",
    "/v1/graph?agent=agt_1&article=art_1",
    "/v1/graph/versions",
    "/v1/graph/changes?from=0&to=1",
  ]) {
    expect((await json(path)).version, path).toBe(2);
    const join = path.includes("?") ? "&" : "?";
    expect((await json(`${path}${join}as_of=2026-01-01T12:00:00Z`)).version, path).toBe(1);
  }
});

test("a revision tells its spans in code points", async () => {
  const { attributions, notices, blocks } = await json("/v1/articles/art_1/revisions/2");
  expect(attributions[0].source.text).toBe("Mayor Ann Lee");
  const { start, end } = attributions[0].source.selectors[1];
  expect([...TEXT].slice(start, end).join("")).toBe("Mayor Ann Lee");
  expect(attributions[0]).toMatchObject({
    claim: "clm_1",
    via: { text: "", selectors: [] },
    polarity: "asserts",
  });
  expect(notices[0].kind).toBe("correction");
  expect(blocks[0].end).toBe([...TEXT].length);
});

test("a record's end after the version read has not happened yet", async () => {
  expect((await json("/v1/claims/clm_1?as_of=1")).until).toBe(null);
  expect((await json("/v1/claims/clm_1")).until).toBe(2);
});

test("a diff counts what was disclosed and what was silent", async () => {
  const diff = await json("/v1/articles/art_1/diff?since=2026-01-02T00:00:00%2B01:00");
  expect(diff).toMatchObject({
    from: { n: 1 },
    to: { n: 2 },
    summary: { reworded: 2, disclosed: 1, silent: 1 },
  });
  expect(diff.events[0].disclosed_by.kind).toBe("correction");
  expect(diff.relations.born[0].a).toMatchObject({ claim: "clm_1", text: "the bridge is safe" });
});

test("a difference is worked out once for each version that it is read at", async () => {
  let times = 0;
  const { app } = fakeApp({
    pipeline: {
      diff: (...asked) => {
        times += 1;
        return fakePipeline.diff(...asked);
      },
    },
  });
  const first = await app.request("/v1/articles/art_1/diff");
  const again = await app.request("/v1/articles/art_1/diff?as_of=2");
  expect(times).toBe(1);
  expect(await again.text()).toBe(await first.text());
  expect(again.headers.get("etag")).toBe(first.headers.get("etag"));
  expect(again.headers.get("cache-control")).toContain("immutable");
  for (const query of ["?as_of=1&from=1&to=2", "?from=2&to=2", "?from=2"])
    await app.request(`/v1/articles/art_1/diff${query}`);
  expect(times).toBe(4);
});

test("parameters and names that are wrong are problems that say where", async () => {
  await problem(app.request("/v1/articles?limit=x"), 400, "/limit");
  await problem(app.request("/v1/articles?limit=999"), 400, "/limit");
  await problem(app.request("/v1/articles?cursor=zz"), 400, "/cursor");
  await problem(app.request("/v1/claims?stance=likes"), 400, "/stance");
  for (const asOf of ["banana", "-1", "1.5", "2026-01-01", "2026-01-01T00:00:00", "2026-02-30T00:00:00Z"])
    await problem(app.request(`/v1/claims?as_of=${asOf}`), 400, "/as_of");
  for (const asOf of ["99", "99999999999999999999"])
    await problem(app.request(`/v1/claims?as_of=${asOf}`), 404, "/as_of");
  await problem(app.request("/v1/claims?since=yesterday"), 400, "/since");
  const never = await problem(app.request("/v1/claims?stood_at=2026-02-30T00:00:00Z"), 400, "/stood_at");
  expect(never.body.detail).toContain("there is no such day");
  await problem(app.request("/v1/claims?since=99999999999999"), 404, "/since");
  await problem(app.request("/v1/claims?disputed=maybe"), 400, "/disputed");
  await problem(app.request("/v1/claims?q=%00"), 400, "/q");
  await problem(app.request(`/v1/claims?q=${"x".repeat(501)}`), 400, "/q");
  await problem(app.request("/v1/claims?agnet=x"), 400, "/agnet");
  for (const list of ["claims", "changes"])
    for (const field of ["agent", "article"])
      await problem(app.request(`/v1/${list}?${field}=Anna%20Berg`), 400, `/${field}`);
  await problem(app.request("/v1/changes?claim=it%20rained"), 400, "/claim");
  await problem(app.request("/v1/claims?q=x&q=y"), 400, "/q");
  for (const limit of ["0x10", "1e1", "-1", "0", "1.5", "201"])
    await problem(app.request(`/v1/claims?limit=${limit}`), 400, "/limit");
  await problem(app.request("/v1/graph?claim=clm_1&depth=5"), 400, "/depth");
  for (const path of [
    "articles/no",
    "articles/no/diff",
    "claims/no",
    "claims/no/history",
    "claims/no/relations",
    "agents/no",
    "agents/no/claims",
  ])
    await problem(app.request(`/v1/${path}`), 404, "/id");
  for (const path of ["revisions/9", "revisions/9/page"]) {
    const none = await problem(app.request(`/v1/articles/art_1/${path}`), 404, "/n");
    expect(none.body.detail).toBe("The article has no revision 9 at this version; it has 1 to 2.");
  }
  const beyond = await problem(app.request("/v1/articles/art_1/diff?to=9&from=1"), 404, "/to");
  expect(beyond.body.detail).toBe("The article has no revision 9 at this version; it has 1 to 2.");
  await problem(app.request("/v1/articles/art_1/diff?from=2&to=1"), 422, "/from");
  await problem(app.request("/v1/articles/art_1/diff?from=1&since=2026-01-01T00:00:00Z"), 422, "/since");
  await problem(app.request("/v1/graph"), 422, "/claim");
  await problem(app.request("/v1/graph?agent=no"), 404, "/agent");
  await problem(app.request("/v1/graph?claim=clm_1&agent=agt_1"), 422, "/agent");
  const both = await problem(app.request("/v1/graph?claim=clm_1&article=art_1"), 422, "/article");
  expect(both.body.detail).toBe(
    "Start from a claim or from what an article tells: give `claim` or `article`, not both.",
  );
  await problem(app.request("/v1/export?format=csv&agent=Anna%20Lindqvist"), 400, "/agent");
  await problem(app.request("/v1/graph/changes?from=2&to=1"), 422, "/from");
  await problem(app.request("/v1/graph/changes?to=9"), 404, "/to");
  await problem(app.request("/nowhere"), 404);
  await problem(app.request("/v1/nowhere", { headers: { Accept: "text/html" } }), 404);
  const page = await app.request("/nowhere", { headers: { Accept: "text/html,*/*;q=0.8" } });
  expect([page.status, page.headers.get("content-type")]).toEqual([404, "text/html; charset=utf-8"]);
});

test("a wrong method is told which are right", async () => {
  const { headers } = await problem(app.request("/v1/articles", { method: "DELETE" }), 405);
  expect(headers.get("allow")).toBe("GET, HEAD, OPTIONS, POST");
  await problem(app.request("/v1/claims/clm_1", { method: "POST" }), 405);
});

test("a body that is not JSON in UTF-8, and a caller that takes no JSON, are told so", async () => {
  await problem(post(good, { "Content-Type": "application/json; charset=utf-16" }), 415);
  expect((await post(good, { "Content-Type": "Application/JSON; charset=UTF-8" })).status).toBe(201);
  const latin = app.request("/v1/articles", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: new Uint8Array([0x22, 0xe9, 0x22]),
  });
  await problem(latin, 400);
  for (const Accept of ["text/html", "application/xml", "application/json;q=0"])
    await problem(app.request("/v1/claims", { headers: { Accept } }), 406);
  for (const Accept of ["*/*", "application/*", "text/html, application/json;q=0.5", ""])
    expect((await app.request("/v1/claims", { headers: { Accept } })).status, Accept).toBe(200);
});

test("a path tells its methods when it is asked for them", async () => {
  for (const path of ["/healthz", "/docs", "/metrics", "/v1/claims", "/openapi.json"]) {
    const asked = await app.request(path, { method: "OPTIONS" });
    expect(asked.status).toBe(204);
    expect(asked.headers.get("allow")).toBe("GET, HEAD, OPTIONS");
  }
  await problem(app.request("/nowhere", { method: "OPTIONS" }), 404);
});

test("our own faults tell no particulars", async () => {
  const broken = fakeApp({ store: { claims: () => Promise.reject(new Error("secret")) } });
  const { body } = await problem(broken.app.request("/v1/claims"), 500);
  expect(JSON.stringify(body)).not.toContain("secret");
  expect(String(broken.lines[0]?.["error"])).toContain("secret");
});

test("a store that cannot be reached is told as such, with when to try again", async () => {
  const gone = new Mistake("unavailable", "The database cannot be reached.");
  gone.cause = new Error("connect ECONNREFUSED");
  const away = () => Promise.reject(gone);
  const down = fakeApp({ store: { claims: away, latest: away } });
  const { headers } = await problem(down.app.request("/v1/claims"), 503);
  expect(headers.get("retry-after")).toBe("5");
  for (const path of ["/readyz", "/"]) expect((await down.app.request(path)).status).toBe(503);
  expect(down.lines.map(({ error }) => error)).toEqual(
    Array(3).fill("The database cannot be reached. (connect ECONNREFUSED)"),
  );
});

test("answers have strong tags, and are immutable at a version number", async () => {
  const first = await app.request("/v1/articles");
  const tag = first.headers.get("etag") ?? "";
  expect(tag).toMatch(/^"[0-9a-f]+"$/);
  expect(first.headers.get("cache-control")).toBe("no-cache");
  expect(first.headers.get("access-control-allow-origin")).toBe("*");
  const again = await app.request("/v1/articles", { headers: { "If-None-Match": tag } });
  expect(again.status).toBe(304);
  expect(again.headers.get("etag")).toBe(tag);
  expect((await app.request("/v1/articles?as_of=1")).headers.get("cache-control")).toContain("immutable");
  expect((await json("/v1/articles?as_of=0")).items).toEqual([]);
});

test("the next page is linked at the same version", async () => {
  const link = (await app.request("/v1/articles?limit=1")).headers.get("link");
  expect(link).toBe('</v1/articles?limit=1&as_of=2&cursor=2.c2>; rel="next"');
  expect((await app.request("/v1/articles?cursor=2.c2")).headers.get("link")).toBe(null);
});

test("operations, the description and the page to try it", async () => {
  const fresh = fakeApp();
  expect((await fresh.app.request("/healthz")).status).toBe(200);
  expect((await fresh.app.request("/readyz")).status).toBe(200);
  expect(await (await fresh.app.request("/metrics")).text()).toContain('route="/healthz",status="200"} 1');
  expect(fresh.lines).toHaveLength(3);
  expect(fresh.lines[0]).toMatchObject({ request: "req-1", method: "GET", path: "/healthz", status: 200 });
  const down = fakeApp({ store: { latest: () => Promise.reject(new Error("down")) } });
  expect((await down.app.request("/readyz")).status).toBe(503);
  const described = await json("/openapi.json");
  expect(described.openapi).toBe("3.1.0");
  expect(Object.keys(described.paths)).toHaveLength(35);
  const docs = await app.request("/docs");
  expect(docs.headers.get("content-security-policy")).toContain("default-src 'none'");
  expect(await docs.text()).not.toMatch(/https?:\/\//);
});

test("a store that never answers is told to be away in time, and its version is not told", async () => {
  vi.useFakeTimers();
  try {
    const { app, lines } = fakeApp({ store: { latest: () => new Promise(() => {}) } });
    const asked = Promise.all([app.request("/readyz"), app.request("/metrics")]);
    await vi.advanceTimersByTimeAsync(5_000);
    const [ready, metrics] = await asked;
    expect(ready.status).toBe(503);
    expect(lines.find(({ path }) => path === "/readyz")?.["error"]).toContain("has not answered within 5 s");
    expect(metrics.status).toBe(200);
    expect(await metrics.text()).not.toContain("stemma_graph_version");
  } finally {
    vi.useRealTimers();
  }
});

test("a given request id is kept when it is plain", async () => {
  const kept = await app.request("/healthz", { headers: { "X-Request-Id": "abc-1" } });
  expect(kept.headers.get("x-request-id")).toBe("abc-1");
  const odd = await app.request("/healthz", { headers: { "X-Request-Id": "a b<c>" } });
  expect(odd.headers.get("x-request-id")).toBe("req-1");
});
