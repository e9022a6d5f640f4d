import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openSite, PAYLOADS } from "../site.ts";

// biome-ignore lint/suspicious/noExplicitAny: descriptions and answers are read as a client without types would
type Loose = any;

const PAGE = {
  url: "https://weekly.example/pier",
  publisher: "The Weekly",
  captured: "2026-02-22T08:00:00Z",
  html: "<!doctype html><title>Pier shut</title><article><h1>Pier shut</h1><p>Mayor Ann Lee said on Sunday that the pier would stay shut until the spring, and that nobody had been hurt.</p></article>",
};

let site: Awaited<ReturnType<typeof openSite>>;
let description: Loose;
let ajv: Ajv2020;
/** Operations that were answered, by method, path and status. */
const walked = new Set<string>();

beforeAll(async () => {
  site = await openSite([...PAYLOADS, PAGE]);
  description = await (await fetch(`${site.address}/openapi.json`)).json();
  // Members of OpenAPI beside JSON Schema's own are passed over, as its vocabulary has it.
  ajv = new Ajv2020({ strict: false, allErrors: true });
  formats.default(ajv);
  ajv.addSchema(description, "openapi");
}, 120_000);
afterAll(() => site.stop());

const pointed = (part: string) => part.replace(/~/g, "~0").replace(/\//g, "~1");

/** Asks for a path of the description and holds the answer to what is declared for its status and media type. */
async function walk(
  path: string,
  {
    ids = {},
    query = "",
    method = "get",
    body,
    status = 200,
    headers = {},
  }: {
    ids?: Record<string, string>;
    query?: string;
    method?: string;
    body?: unknown;
    status?: number;
    headers?: Record<string, string>;
  } = {},
): Promise<Loose> {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(ids[name] ?? ""));
  const where = `${method} ${filled}${query}`;
  const response = await fetch(`${site.address}${filled}${query}`, {
    method: method.toUpperCase(),
    redirect: "manual",
    headers: { ...(body === undefined ? {} : { "Content-Type": "application/json" }), ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  expect(response.status, `${where}: ${text.slice(0, 300)}`).toBe(status);
  const declared = description.paths[path]?.[method]?.responses[status];
  expect(declared, `${where} declares ${status}`).toBeTruthy();
  walked.add(`${method} ${path} ${status}`);
  if (!declared.content) {
    expect(text, where).toBe("");
    return null;
  }
  const media = (response.headers.get("content-type") ?? "").split(";")[0] ?? "";
  const name = Object.keys(declared.content).find((one) => one.split(";")[0] === media) ?? "";
  expect(name, `${where} declares ${media} among ${Object.keys(declared.content)}`).not.toBe("");
  const answer = media.endsWith("json") && media !== "application/ld+json" ? JSON.parse(text) : text;
  const at = `openapi#/paths/${pointed(path)}/${method}/responses/${status}/content/${pointed(name)}/schema`;
  const validate = ajv.getSchema(encodeURI(at).replaceAll("%23", "#"));
  expect(validate, at).toBeTruthy();
  // An export is told as a text, whatever it is made of.
  validate?.(path === "/v1/export" && status === 200 ? text : answer);
  expect(validate?.errors ?? [], where).toEqual([]);
  return answer;
}

test("every route answers as the description says, read as JSON Schema by another program", async () => {
  for (const path of ["/healthz", "/readyz", "/metrics", "/v1/watches", "/v1/graph/versions"])
    await walk(path);
  for (const query of ["", "?limit=1", "?silent=true", "?event=fact-changed"])
    for (const end of ["", ".atom", ".json"]) await walk(`/v1/changes${end}`, { query });
  const articles = (await walk("/v1/articles")).items;
  for (const { id, revisions } of articles) {
    const ids = { id };
    for (const end of ["", "/revisions", "/diff", "/publications", "/timemap"])
      await walk(`/v1/articles/{id}${end}`, { ids });
    await walk("/v1/articles/{id}/timegate", { ids, status: 302 });
    for (let n = 1; n <= revisions; n += 1)
      await walk("/v1/articles/{id}/revisions/{n}", { ids: { id, n: String(n) } });
    await walk("/v1/graph", { query: `?article=${id}&depth=2` });
  }
  const paged = articles.find(({ publisher }: Loose) => publisher === PAGE.publisher);
  await walk("/v1/articles/{id}/revisions/{n}/page", { ids: { id: paged.id, n: "1" } });
  const claims = (await walk("/v1/claims", { query: "?limit=200" })).items;
  await walk("/v1/claims", { query: "?stood_at=2026-02-21T12:00:00Z" });
  for (const { id } of claims)
    for (const end of ["", "/history", "/relations", "/timemap"])
      await walk(`/v1/claims/{id}${end}`, { ids: { id } });
  await walk("/v1/claims/{id}/timegate", { ids: { id: claims[0].id }, status: 302 });
  const agents = (await walk("/v1/agents")).items;
  for (const { id } of agents)
    for (const end of ["", "/claims", "/alike"]) await walk(`/v1/agents/{id}${end}`, { ids: { id } });
  const changes = await walk("/v1/graph/changes", { query: "?from=0" });
  for (const name of ["csv", "annotations", "prov", "schema-org", "gexf"])
    await walk("/v1/export", { query: `?format=${name}&agent=${agents[0].id}` });

  const by = { who: "Ada Lindgren", why: "Read both." };
  const away = `?who=${by.who.replace(" ", "%20")}&why=${by.why.replace(" ", "%20")}`;
  const relation = changes.born.relations[0].id;
  const decision = "/v1/relations/{id}/decision";
  const confirm = { ids: { id: relation }, method: "post", body: { verdict: "confirm", ...by } };
  await walk(decision, { ...confirm, status: 201 });
  await walk(decision, confirm);
  await walk("/v1/relations/{id}", { ids: { id: relation } });
  await walk("/v1/graph/changes", { query: "?from=0" });
  await walk(decision, { ids: { id: relation }, method: "delete", query: away });
  const pair = { id: agents[0].id, other: agents[1].id };
  const alike = "/v1/agents/{id}/alike/{other}";
  const same = { ids: pair, method: "post", body: { verdict: "same", ...by } };
  await walk(`${alike}/decision`, { ...same, status: 201 });
  await walk(`${alike}/decision`, same);
  await walk(alike, { ids: pair });
  await walk("/v1/agents/{id}/alike", { ids: pair });
  await walk(`${alike}/decision`, { ids: pair, method: "delete", query: away });
  await walk("/v1/articles", { method: "post", body: PAYLOADS[1] });
  await walk("/v1/articles", {
    method: "post",
    body: { key: "new", publisher: "The Ledger", text: "Ann Lee said the pier was shut." },
    status: 201,
  });
  const [watch] = await site.store.watches.add([
    {
      id: "wat_0123456789abcdef",
      url: "https://one.example/",
      host: "one.example",
      kind: null,
      feed: null,
      publisher: null,
      headline: null,
      published: null,
      added: "2026-03-01T00:00:00.000Z",
      due: "2026-03-01T00:00:00.000Z",
    },
  ]);
  await walk("/v1/watches/{id}", { ids: { id: watch ?? "" } });

  const all = Object.entries<Record<string, unknown>>(description.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method} ${path}`),
  );
  const gone = [...walked].map((one) => one.replace(/ \d+$/, ""));
  expect(all.filter((one) => !gone.includes(one))).toEqual([]);
});

test.each([
  ["/v1/articles", { query: "?limit=0", status: 400 }],
  ["/v1/articles/{id}", { ids: { id: "art_none" }, status: 404 }],
  ["/v1/articles", { method: "post", body: {}, status: 422 }],
  [
    "/v1/articles",
    { method: "post", body: PAYLOADS[0], headers: { "Content-Type": "text/plain" }, status: 415 },
  ],
  ["/v1/claims", { headers: { Accept: "text/csv" }, status: 406 }],
  ["/v1/claims/{id}/timegate", { ids: { id: "x" }, headers: { "Accept-Datetime": "noon" }, status: 400 }],
  ["/v1/graph", { status: 422 }],
  ["/v1/export", { query: "?format=pdf", status: 400 }],
  [
    "/v1/relations/{id}/decision",
    { ids: { id: "x" }, method: "post", body: { verdict: "maybe" }, status: 422 },
  ],
  ["/v1/agents/{id}/alike/{other}", { ids: { id: "x", other: "y" }, status: 404 }],
  ["/v1/watches/{id}", { ids: { id: "x" }, status: 404 }],
])("a refusal is a problem as described: %s %j", async (path, asked) => {
  const answer = await walk(path, asked);
  expect(answer.status).toBe(asked.status);
});
