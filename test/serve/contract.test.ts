import type { OpenAPIHono } from "@hono/zod-openapi";
import { Validator } from "@seriousme/openapi-schema-validator";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { z } from "zod";
import { createPipeline } from "../../src/pipeline.ts";
import { createApp } from "../../src/serve/app.ts";
import type { Store } from "../../src/store/contract.ts";
import { PAYLOADS } from "../site.ts";
import { emptyStore } from "../store/fixture.ts";

let store: Store;
let app: ReturnType<typeof createApp>;
let tick = Date.parse("2026-03-01T00:00:00Z");
const now = () => {
  tick += 1000;
  return new Date(tick).toISOString();
};

beforeAll(async () => {
  store = await emptyStore();
  const pipeline = createPipeline(store, now);
  app = createApp({ store, pipeline, now, requestId: () => "req-1", log: () => {} });
  for (const payload of PAYLOADS) {
    const response = await app.request("/v1/articles", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(payload),
    });
    expect(response.status).toBe(201);
    declared("/v1/articles", "post", "201").parse(await response.json());
  }
}, 300_000);
afterAll(() => store.close());

/** The schema that the description is made from. */
function declared(path: string, method: string, status: string, media = "application/json"): z.ZodType {
  const routes = (app as OpenAPIHono).openAPIRegistry.definitions.flatMap((definition) =>
    definition.type === "route" ? [definition.route] : [],
  );
  const route = routes.find((candidate) => candidate.path === path && candidate.method === method);
  const response = route?.responses[status] as { content: Record<string, { schema: z.ZodType }> };
  const schema = response.content[media]?.schema;
  if (!schema) throw new Error(`nothing is declared for ${method} ${path}`);
  return schema;
}

// biome-ignore lint/suspicious/noExplicitAny: answers are read as a client without types would
async function get(path: string, query = "", ids: Record<string, string> = {}): Promise<any> {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? "");
  const response = await app.request(`${filled}${query}`);
  const body = await response.json();
  expect(response.status, `${filled}${query} ${JSON.stringify(body)}`).toBe(200);
  // Parsing leaves out what is not declared, so that equality says that all of it is.
  expect(declared(path, "get", "200").parse(body), `${filled}${query}`).toEqual(body);
  return body;
}

test("the description is valid OpenAPI 3.1 and says nothing of what it knows not", async () => {
  // biome-ignore lint/suspicious/noExplicitAny: read as a client without types would
  const description: any = await (await app.request("/openapi.json")).json();
  const verdict = await new Validator().validate(description);
  expect(verdict.errors ?? []).toEqual([]);
  expect(verdict.valid).toBe(true);
  const payload = description.components.schemas.Payload;
  expect(payload.additionalProperties).toBe(false);
  expect(payload.required).toEqual(["publisher"]);
  for (const methods of Object.values<Record<string, { responses: Record<string, unknown> }>>(
    description.paths,
  ))
    for (const { responses } of Object.values(methods))
      expect(JSON.stringify(responses)).not.toContain('"schema":{}');
});

test("every answer is as declared, in every revision, claim and version", async () => {
  const articles = await get("/v1/articles");
  expect(articles.items).toHaveLength(3);
  for (const { id, revisions } of articles.items) {
    await get("/v1/articles/{id}", "", { id });
    await get("/v1/articles/{id}/revisions", "", { id });
    for (let n = 1; n <= revisions; n += 1)
      await get("/v1/articles/{id}/revisions/{n}", "", { id, n: String(n) });
    await get("/v1/articles/{id}/diff", "?from=&to=", { id });
    await get("/v1/graph", `?article=${id}&depth=2`);
  }
  const claims = await get("/v1/claims", "?limit=200");
  expect(claims.items.length).toBeGreaterThan(5);
  for (const { id } of claims.items) {
    await get("/v1/claims/{id}", "", { id });
    await get("/v1/claims/{id}/history", "", { id });
    await get("/v1/claims/{id}/relations", "", { id });
  }
  for (const { id } of (await get("/v1/agents")).items) {
    await get("/v1/agents/{id}", "", { id });
    await get("/v1/agents/{id}/claims", "", { id });
  }
  const versions = await get("/v1/graph/versions");
  expect(versions.items.map(({ version }: { version: number }) => version)).toEqual([4, 3, 2, 1]);
  for (const { version } of versions.items) {
    await get("/v1/claims", `?as_of=${version}`);
    await get("/v1/graph/changes", `?to=${version}`);
  }
  await get("/v1/graph/changes", "?from=0");
});

test("watches are listed as they are now, with what is wrong and which pages went", async () => {
  const at = "2026-03-01T00:00:00.000Z";
  const none = {
    kind: null,
    feed: null,
    publisher: null,
    headline: null,
    published: null,
    added: at,
    due: at,
  };
  const watches = ["one", "two", "three"].map((id) => ({
    ...none,
    id: `wat_${id}`,
    url: `https://${id}.example/`,
    host: `${id}.example`,
  }));
  await store.watches.add(watches);
  const jobs = await store.watches.take({ now: at, limit: 9, leasedUntil: now(), worker: "w" });
  const publication = {
    id: "pub_1",
    watch: "wat_one",
    article: "art_1",
    url: "https://one.example/",
    kind: "unpublished" as const,
    at,
    status: 410,
  };
  const quiet = { hostFree: at, robots: null };
  await store.watches.settle(
    jobs.map(({ watch: { id }, lease }) => ({
      ...quiet,
      watch: id,
      lease,
      now: {
        due: at,
        failures: id === "wat_three" ? 0 : 1,
        ...(id === "wat_one" ? { gone: at, kind: "page" } : {}),
      },
      publication: id === "wat_one" ? publication : null,
    })),
  );
  const states = async (query = "") =>
    (await get("/v1/watches", query)).items.map(({ id, state }: Record<string, string>) => [id, state]);
  expect(await states()).toEqual([
    ["wat_one", "gone"],
    ["wat_three", "well"],
    ["wat_two", "failing"],
  ]);
  expect(await states("?state=failing")).toEqual([["wat_two", "failing"]]);
  expect(await states("?kind=page&host=one.example")).toEqual([["wat_one", "gone"]]);
  const first = await get("/v1/watches", "?limit=2");
  expect(await states(`?limit=2&cursor=${first.next}`)).toEqual([["wat_two", "failing"]]);
  const { publications } = await get("/v1/watches/{id}", "", { id: "wat_one" });
  expect(publications).toMatchObject([{ kind: "unpublished", status: 410, at }]);
  expect((await app.request("/v1/watches/none")).status).toBe(404);
  expect((await app.request("/v1/articles/none/publications")).status).toBe(404);
  // They are no part of the graph, so there is no past of them to read.
  expect((await app.request("/v1/watches?as_of=1")).status).toBe(400);
});

test("versions are listed up to the one that is read, page by page", async () => {
  const first = await get("/v1/graph/versions", "?as_of=3&limit=2");
  expect(first.items.map(({ version }: { version: number }) => version)).toEqual([3, 2]);
  const rest = await get("/v1/graph/versions", `?as_of=3&limit=2&cursor=${first.next}`);
  expect(rest.items.map(({ version }: { version: number }) => version)).toEqual([1]);
  expect(rest.next).toBeNull();
});

test("a list walked by its links gives each claim once, even while more come in", async () => {
  const seen: string[] = [];
  let path: string | undefined = "/v1/claims?limit=2";
  while (path) {
    const response: Response = await app.request(path);
    const { items } = (await response.json()) as { items: { id: string }[] };
    seen.push(...items.map(({ id }) => id));
    path = /<([^>]+)>; rel="next"/.exec(response.headers.get("link") ?? "")?.[1];
  }
  const all = (await get("/v1/claims", "?limit=200")).items.map(({ id }: { id: string }) => id);
  expect(seen).toEqual(all);
});

test("claims are found by words, agent, publisher, article and time", async () => {
  const texts = async (query: string) =>
    (await get("/v1/claims", query)).items.map(({ text }: { text: string }) => text);
  expect(await texts("?q=deleting databases")).toContain(
    "the AI agent Helix deleted the production database",
  );
  expect(await texts("?q=%22opened an inquiry%22")).toEqual(["it had opened an inquiry"]);
  expect(await texts("?q=inquiry -opened")).toEqual([]);
  expect(await texts("?publisher=Example Wire&q=customers")).toEqual(["6,100 customers were affected"]);
  const agent = (await get("/v1/agents", "?q=okafor")).items[0];
  expect(await texts(`?agent=${agent.id}&q=user error`)).toEqual([
    "the cause of the outage was user error, not AI",
  ]);
  expect(await texts(`?agent=${agent.id}&q=inquiry`)).toEqual([]);
  expect((await texts("?since=1")).length).toBe((await texts("")).length - (await texts("?as_of=1")).length);
  const [{ at }] = (await get("/v1/graph/versions", "?as_of=1")).items;
  expect(await texts(`?since=${at}`)).toEqual(await texts("?since=1"));
});

test("a claim tells where the same words stand elsewhere, what it speaks of, and its figures", async () => {
  const [here] = (await get("/v1/claims", "?publisher=Example Wire&q=customers")).items;
  const [there] = (await get("/v1/claims", "?publisher=The Ledger&q=6,100")).items;
  const claim = await get("/v1/claims/{id}", "", { id: here.id });
  expect(claim.copies).toMatchObject([{ claim: there.id, publisher: "The Ledger", n: 2 }]);
  const { subject, about, negated, modality, quantities, dates } = claim.first.attribution.assertion;
  expect(subject.text).toBe("6,100 customers");
  expect([about, negated, modality, dates]).toEqual([null, false, null, []]);
  expect(quantities).toMatchObject([
    { text: "6,100 customers", value: 6100, comparator: "=", unit: "customers" },
  ]);
});

test("a claim tells who disputes it, each voice once, and what is told of those unnamed", async () => {
  const { items } = await get("/v1/claims", "?disputed=true");
  for (const { id } of items) {
    const { disputed_by } = await get("/v1/claims/{id}", "", { id });
    const relations = (await get("/v1/claims/{id}/relations", "?stance=contradicts", { id })).items;
    const ends = new Set(
      relations.flatMap(({ a, b }: never) => [
        (a as { claim: string }).claim,
        (b as { claim: string }).claim,
      ]),
    );
    const told = disputed_by.origins.flatMap((origin: { told: { claim: string }[] }) =>
      origin.told.map(({ claim }) => claim),
    );
    expect(new Set([...told, id])).toEqual(ends);
    expect(disputed_by.independent + disputed_by.perhaps).toBe(disputed_by.origins.length);
  }
});

test("a difference can start from a time or a version, before the first revision too", async () => {
  const { items } = await get("/v1/articles");
  const { id } = items.find(({ revisions }: { revisions: number }) => revisions === 2);
  for (const since of ["1", "0", "2026-02-20T18:00:00Z", "2020-01-01T00:00:00Z"]) {
    const diff = await get("/v1/articles/{id}/diff", `?since=${since}`, { id });
    expect([diff.from.n, diff.to.n], since).toEqual([1, 2]);
    expect(diff.events[0].slots).toEqual([{ type: "number", old: "4,200", new: "6,100" }]);
  }
  const same = await get("/v1/articles/{id}/diff", "?since=2", { id });
  expect(same.from.n).toBe(2);
  expect(same.events).toEqual([]);
});

test("the ledger is filtered by silence, publisher, agent, kind, article and time", async () => {
  const list = async (query: string) => (await get("/v1/changes", query)).items;
  const all = await list("");
  const facts = all.filter(({ kind }: { kind: string }) => kind === "fact-changed");
  const [hours, number] = ["outlet", "source"].map((voice) =>
    facts.find((fact: { voice: string }) => fact.voice === voice),
  );
  // Nobody is named for the hours, and the correction owns up to them.
  expect(hours).toMatchObject({
    claim: null,
    agent: null,
    supersedes: null,
    old: { attribution: null, agent: null, polarity: null },
    slots: [{ type: "number", old: "13", new: "15" }],
    disclosed_by: { kind: "correction" },
  });
  expect(hours.new.selectors[0].exact).toBe(hours.new.text);
  expect(await list("?voice=outlet&event=fact-changed")).toEqual([hours]);
  expect(await list("?voice=source")).toEqual(all.filter(({ claim }: typeof number) => claim !== null));
  expect(number).toMatchObject({
    publisher: "The Ledger",
    from: { n: 1 },
    to: { n: 2, at: "2026-02-21T09:30:00.000Z" },
    slots: [{ type: "number", old: "4,200", new: "6,100" }],
    disclosed_by: null,
    since: 2,
  });
  expect(number.new.text).toContain("6,100 customers");
  expect(number.new.selectors[0].exact).toBe(number.new.text);
  expect(await list("?silent=true&event=fact-changed&publisher=The Ledger")).toEqual([number]);
  expect(await list("?silent=false")).toEqual(all.filter((e: typeof number) => e.disclosed_by !== null));
  expect(await list(`?article=${number.article}&limit=200`)).toEqual(all);
  expect(await list("?publisher=Nobody")).toEqual([]);
  const { agent } = (await get("/v1/claims/{id}", "", { id: number.claim })).first.attribution;
  expect(await list(`?agent=${agent.id}`)).toContainEqual(number);
  expect(await list("?agent=agt_nobody")).toEqual([]);
  expect(number.agent).toEqual(agent);
  expect([number.old.agent, number.new.agent]).toEqual([agent, agent]);
  const diff = await get("/v1/articles/{id}/diff", "?from=1&to=2", { id: number.article });
  const same = diff.events.find(({ claim }: { claim: string }) => claim === number.claim);
  expect([same.agent, same.publisher]).toEqual([agent, "The Ledger"]);
  const { text, selectors } = hours.new;
  expect(diff.own_voice).toMatchObject([{ slots: hours.slots, new: { text, selectors } }]);
  expect(diff.summary).toMatchObject({ events: diff.events.length, own_voice: 1 });
  expect(diff.summary.silent + diff.summary.disclosed).toBe(diff.events.length + 1);
  expect(await list("?since=2026-02-21T09:30:00Z&until=2026-02-21T09:30:01Z")).toEqual(all);
  expect(await list("?until=2026-02-21T09:30:00Z")).toEqual([]);
  expect(await list("?since=1&until=2")).toEqual(all);
  expect(await list("?since=2")).toEqual([]);
  expect(await list("?as_of=1")).toEqual([]);
});

test("what is wrong in a question to the ledger is named", async () => {
  for (const end of ["", ".atom", ".json"])
    for (const [query, status, pointer] of [
      ["silent=maybe", 400, "/silent"],
      ["event=exploded", 400, "/event"],
      ["voice=mine", 400, "/voice"],
      ["limit=0", 400, "/limit"],
      ["cursor=x", 400, "/cursor"],
      ["since=yesterday", 400, "/since"],
      ["until=2026-02-20", 400, "/until"],
      ["since=99", 404, "/since"],
      ["as_of=99", 404, "/as_of"],
      ["kind=added", 400, "/kind"],
      ["since=2&until=1", 422, "/since"],
      ["since=2026-02-22T00:00:00Z&until=2026-02-21T00:00:00Z", 422, "/since"],
    ] as const) {
      const response = await app.request(`/v1/changes${end}?${query}`);
      expect(response.status, `${end} ${query}`).toBe(status);
      expect(await response.json(), query).toMatchObject({ errors: [{ pointer }] });
    }
  const refused = await app.request("/v1/changes.atom", { headers: { Accept: "text/csv" } });
  expect(refused.status).toBe(406);
});

test("the Atom feed has what RFC 4287 requires, and is not sent twice", async () => {
  const response = await app.request("/v1/changes.atom?limit=1", {
    headers: { Accept: "application/atom+xml" },
  });
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe("application/atom+xml");
  const xml = await response.text();
  const [head = "", ...entries] = xml.split("<entry>");
  expect(entries).toHaveLength(1);
  for (const part of [head, ...entries])
    for (const name of ["id", "title", "updated", "author"])
      expect(part.match(new RegExp(`<${name}[ >]`, "g")), name).toHaveLength(1);
  for (const rel of ["self", "alternate", "next"]) expect(head).toContain(`<link rel="${rel}"`);
  expect(head).toMatch(/<id>http:\/\/localhost\/v1\/changes\.atom<\/id>/);
  for (const entry of entries) {
    expect(entry).toMatch(/<id>urn:stemma:event:evt_[0-9a-f]{20}<\/id>/);
    expect(entry).toContain('<link rel="alternate" type="text/html" href="http://localhost/articles/');
    expect(entry).toContain('<content type="html">');
    for (const [, time] of entry.matchAll(/<(?:updated|published)>([^<]*)</g))
      expect(time).toBe(new Date(time ?? "").toISOString());
  }
  const empty = await (await app.request("/v1/changes.atom?publisher=Nobody")).text();
  expect(empty).toMatch(/<updated>2026-/);
  const again = await app.request("/v1/changes.atom?limit=1", {
    headers: { "If-None-Match": response.headers.get("etag") ?? "" },
  });
  expect(again.status).toBe(304);
});

test("the JSON Feed is as declared and as version 1.1 has it, page by page", async () => {
  const schema = declared("/v1/changes.json", "get", "200", "application/feed+json");
  const seen: string[] = [];
  let path: string | undefined = "/v1/changes.json?limit=1";
  while (path) {
    const response: Response = await app.request(path);
    expect(response.headers.get("content-type")).toBe("application/feed+json");
    // biome-ignore lint/suspicious/noExplicitAny: read as a client without types would
    const feed: any = await response.json();
    expect(schema.parse(feed)).toEqual(feed);
    seen.push(...feed.items.map(({ _stemma }: { _stemma: { id: string } }) => _stemma.id));
    path = feed.next_url?.replace("http://localhost", "");
  }
  const { items } = await get("/v1/changes", "?limit=200");
  expect(seen).toEqual(items.map(({ id }: { id: string }) => id));
});

test("a relation in the changes says when it began", async () => {
  const { born } = await get("/v1/graph/changes", "?from=0");
  expect(born.relations.length).toBeGreaterThan(0);
  for (const { since } of born.relations) expect(since).toBeGreaterThan(0);
});

test("a difference at a version is immutable, and one at the latest says where that is", async () => {
  const { items } = await get("/v1/articles");
  const path = `/v1/articles/${items[0].id}/diff?from=1&to=1`;
  const latest = await app.request(path);
  expect(latest.headers.get("cache-control")).toBe("no-cache");
  const pinned = latest.headers.get("content-location") ?? "";
  expect(pinned).toBe(`${path}&as_of=4`);
  const there = await app.request(pinned);
  expect(there.headers.get("cache-control")).toContain("immutable");
  expect(await there.text()).toBe(await latest.text());
});

test("a forged cursor is refused, whatever it holds", async () => {
  for (const key of [[99_999_999_999, "x"], ["x", 1], [1], {}, [1.5, "x"], [null, "x"], [1, "\0"]]) {
    const cursor = Buffer.from(JSON.stringify(key)).toString("base64url");
    const response = await app.request(`/v1/claims?cursor=${cursor}`);
    expect(response.status, JSON.stringify(key)).toBe(400);
    expect(await response.json()).toMatchObject({ errors: [{ pointer: "/cursor" }] });
  }
});

test("a record that is asked for by a hostile name is not there, and no fault of ours", async () => {
  for (const name of ["%00", "%E0%A4%A", "'%20or%201=1", "..%2f..", "x".repeat(3000), "%F0%9F%98%80"]) {
    for (const path of ["articles", "claims", "agents"])
      expect((await app.request(`/v1/${path}/${name}`)).status, `${path}/${name}`).toBe(404);
  }
});

test.each([
  ["a lone surrogate", '{"key":"s\\ud800","publisher":"x","text":"he said \\udc00 it was"}', 201],
  [
    "NUL",
    '{"key":"a\\u0000b","publisher":"\\u0000x","headline":"\\u0000","text":"he said \\u0000 it was"}',
    201,
  ],
  ["a field that is none of ours", '{"key":"a","publisher":"x","text":"hi","__proto__":{"a":1}}', 422],
  ["a list", "[]", 422],
  ["null", "null", 422],
  ["nothing", "", 400],
  ["brackets without end", "[".repeat(100_000), 400],
  ["url and key", '{"key":"a","url":"https://x.example/","publisher":"x","text":"hi"}', 422],
  [
    "a day that is not in the calendar",
    '{"key":"a","publisher":"x","text":"hi","published":"2026-02-30T00:00:00Z"}',
    422,
  ],
  ["a URL that is a script", '{"url":"javascript:alert(1)","publisher":"x","text":"hi"}', 422],
  ["too long a text", JSON.stringify({ key: "b", publisher: "x", text: "y".repeat(2_000_001) }), 422],
  ["white space only", '{"key":"k1","publisher":"x","text":"  "}', 422],
  ["markup only", '{"key":"k1","publisher":"x","html":"<p> </p>"}', 422],
])("%s in a payload is taken or refused, never a fault of ours", async (_, body, status) => {
  const headers = { "Content-Type": "application/json" };
  const response = await app.request("/v1/articles", { method: "POST", headers, body });
  expect(response.status, await response.clone().text()).toBe(status);
});

test("a person says who is the same and takes it back, and every answer says so as declared", async () => {
  const agents = (await get("/v1/agents", "?limit=200")).items.filter(
    ({ kind }: { kind: string }) => kind !== "unnamed",
  );
  const [id, other] = [agents[0].id, agents[1].id];
  const path = "/v1/agents/{id}/alike/{other}/decision";
  const at = `/v1/agents/${id}/alike/${other}/decision`;
  const send = (body: object, to = at) =>
    app.request(to, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
  const said = { verdict: "same", who: "Ada Lindgren", why: "Two names of one body." };
  const before = (await get("/v1/agents/{id}/claims", "", { id })).items.length;
  const made = await send(said);
  expect(made.status).toBe(201);
  const done = (await made.json()) as { version: number };
  expect(declared(path, "post", "201").parse(done)).toEqual(done);
  expect((await send(said)).status).toBe(200);
  expect(await get("/v1/agents/{id}/alike", "", { id })).toMatchObject({
    one: expect.arrayContaining([expect.objectContaining({ id: other })]),
    items: expect.arrayContaining([
      expect.objectContaining({ verdict: "same", by: "person", reason: said.why }),
    ]),
  });
  const whole = await get("/v1/agents/{id}", "", { id });
  expect(whole.same).toContain(other);
  const { items } = await get("/v1/agents/{id}/claims", "?limit=200", { id });
  expect(items.length).toBeGreaterThan(before);
  expect(whole.claims).toBe(items.length);
  expect((await get("/v1/agents/{id}/alike/{other}", "", { id, other })).decisions).toMatchObject([
    { until: null },
  ]);
  expect((await get("/v1/agents/{id}", `?as_of=${done.version - 1}`, { id })).same).not.toContain(other);
  const { born } = await get("/v1/graph/changes", `?from=${done.version - 1}&to=${done.version}`);
  expect(born.decisions).toMatchObject([{ verdict: "same" }]);

  const back = await app.request(`${at}?who=Bo%20Ek&why=Two%20bodies`, { method: "DELETE" });
  expect(back.status).toBe(200);
  const withdrawn = await back.json();
  expect(declared(path, "delete", "200").parse(withdrawn)).toEqual(withdrawn);
  expect((await get("/v1/agents/{id}", "", { id })).same).not.toContain(other);

  const refusals: [Promise<Response> | Response, number][] = [
    [send({ ...said, verdict: "maybe" }), 422],
    [send({ ...said, who: "" }), 422],
    [send(said, `/v1/agents/${id}/alike/${id}/decision`), 422],
    [send(said, `/v1/agents/${id}/alike/agt_none/decision`), 404],
    [app.request(`${at}?who=Bo&why=So`, { method: "DELETE" }), 404],
    [app.request(at, { method: "DELETE" }), 400],
  ];
  for (const [response, status] of refusals) expect((await response).status).toBe(status);
});

test("a person decides of a relation and takes it back, and every answer says so as declared", async () => {
  const [disputed] = (await get("/v1/claims", "?stance=contradicts&disputed=true")).items;
  const [relation] = (await get("/v1/claims/{id}/relations", "?stance=contradicts", { id: disputed.id }))
    .items;
  const ids = { id: relation.id };
  const path = "/v1/relations/{id}/decision";
  const at = path.replace("{id}", relation.id);
  const send = (body: object) =>
    app.request(at, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
  const before = await get("/v1/relations/{id}", "", ids);
  expect(before).toMatchObject({ relation: { id: relation.id, decision: null }, decisions: [] });

  const ruling = { verdict: "reject", who: "Ada Lindgren", why: "Two different outages." };
  const made = await send(ruling);
  expect(made.status).toBe(201);
  const done = (await made.json()) as { version: number };
  expect(declared(path, "post", "201").parse(done)).toEqual(done);
  expect((await send(ruling)).status).toBe(200);
  const after = await get("/v1/relations/{id}", "", ids);
  expect(after).toMatchObject({
    relation: { until: done.version, decision: { verdict: "reject", who: "Ada Lindgren" } },
    decisions: [{ why: "Two different outages.", until: null }],
  });
  const edges = (await get("/v1/claims/{id}/relations", "", { id: relation.a.claim })).items;
  expect(edges.map(({ id }: { id: string }) => id)).not.toContain(relation.id);
  expect(await get("/v1/relations/{id}", `?as_of=${done.version - 1}`, ids)).toMatchObject({ decisions: [] });
  const { born } = await get("/v1/graph/changes", `?to=${done.version}`);
  expect(born.decisions).toMatchObject([{ verdict: "reject" }]);
  const [version] = (await get("/v1/graph/versions", "?limit=1")).items;
  expect(version.detail).toMatchObject({
    kind: "decision",
    who: "Ada Lindgren",
    why: "Two different outages.",
  });

  const back = await app.request(`${at}?who=Bo%20Ek&why=One%20outage`, { method: "DELETE" });
  expect(back.status).toBe(200);
  const withdrawn = await back.json();
  expect(declared(path, "delete", "200").parse(withdrawn)).toEqual(withdrawn);
  expect(withdrawn).toMatchObject({ outcome: "withdrawn", relation: relation.id });
  expect((await get("/v1/relations/{id}", "", ids)).relation).toMatchObject({ until: null, decision: null });

  const refusals: [Promise<Response> | Response, number, string | null][] = [
    [send({ ...ruling, who: " " }), 422, "/who"],
    [send({ ...ruling, verdict: "maybe" }), 422, "/verdict"],
    [send({ ...ruling, verdict: "change" }), 422, "/stance"],
    [app.request(`${at}?who=Bo`, { method: "DELETE" }), 400, "/why"],
    [app.request(`${at}?who=Bo&why=x`, { method: "DELETE" }), 404, "/id"],
    [app.request("/v1/relations/none", {}), 404, "/id"],
  ];
  for (const [asked, status, pointer] of refusals) {
    const response = await asked;
    const problem = (await response.json()) as { errors: { pointer: string }[] };
    expect(response.status, JSON.stringify(problem)).toBe(status);
    expect(problem.errors[0]?.pointer).toBe(pointer);
  }

  const told = async (body: object) => ((await (await send(body)).json()) as { detail: string }).detail;
  expect(await told({ verdict: "maybe", who: "Ada Lindgren" })).toBe(
    "`verdict` has to be one of confirm, reject, change; `why` is missing; give a string.",
  );
  expect(await told({ ...ruling, verdict: undefined, mood: "sad" })).toBe(
    "`verdict` is missing; it has to be one of confirm, reject, change; `mood` is not a field here.",
  );
  expect(await told([ruling])).toBe("The body has to be a JSON object.");
  expect(await told({ ...ruling, who: 7 })).toBe("`who` has to be a string.");
});
