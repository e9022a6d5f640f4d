import { afterAll, beforeAll, expect, test } from "vitest";
import { createPipeline } from "../../src/pipeline.ts";
import { createApp } from "../../src/serve/app.ts";
import { acceptDatetime, httpDate, stoodAt, timeMap } from "../../src/serve/past/memento.ts";
import type { Store } from "../../src/store/contract.ts";
import { emptyStore } from "../store/fixture.ts";

let store: Store;
let app: ReturnType<typeof createApp>;
let article = "";
let tick = Date.parse("2026-03-01T00:00:00Z");
const now = () => {
  tick += 60_000;
  return new Date(tick).toISOString();
};

/** The datetimes of the mementos in RFC 7089's examples (sections 2.1.1 and 5). */
const [FIRST, SECOND, LAST] = [
  "Tue, 20 Jun 2000 18:02:59 GMT",
  "Wed, 30 May 2007 18:47:52 GMT",
  "Tue, 27 Oct 2009 20:49:54 GMT",
];
const TEXTS = [
  "The ferry took 13 hours, harbour master Anna Lindqvist said on Sunday.",
  "The ferry took 15 hours, harbour master Anna Lindqvist said on Sunday.",
  // Two changes, and no state held that stood between them.
  "The ferry is late. It took 15 hours, the owners said.\n\n" +
    "Update, Oct. 1, 2008, 10:00 a.m. GMT: This story was updated with the owners’ words.\n\n" +
    "Correction, Dec. 1, 2008, 10:00 a.m. GMT: An earlier version gave a wrong name.",
];

beforeAll(async () => {
  store = await emptyStore();
  const pipeline = createPipeline(store, now);
  app = createApp({ store, pipeline, now, requestId: () => "req-1", log: () => {} });
  for (const [i, modified] of [FIRST, SECOND, LAST].entries()) {
    const at = new Date(modified).toISOString();
    const payload = { url: "https://example.org/ferry", publisher: "Example", modified: at, text: TEXTS[i] };
    article = (await pipeline.submit(payload, null)).article;
  }
}, 60_000);
afterAll(() => store.close());

const ask = (path: string, datetime?: string) =>
  app.request(path, datetime === undefined ? {} : { headers: { "Accept-Datetime": datetime } });

interface Link {
  readonly href: string;
  readonly rel: readonly string[];
  readonly [attribute: string]: string | readonly string[];
}

/** Reads a Link header or a link-format document (RFC 8288, RFC 6690). */
function links(text: string | null): Link[] {
  return [...(text ?? "").matchAll(/<([^>]*)>((?:\s*;\s*[\w-]+="[^"]*")*)\s*(?:,|$)/g)].map(
    ([, href, rest]) => {
      const attributes = [...(rest ?? "").matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [
        name,
        value,
      ]);
      const { rel, ...more } = Object.fromEntries(attributes);
      return { href, rel: String(rel).split(" "), ...more } as Link;
    },
  );
}

const of = (all: readonly Link[], rel: string) => all.filter((link) => link.rel.includes(rel));

test("a TimeGate leads to the state that stood at the time asked for", async () => {
  const cases = [
    ["Thu, 31 May 2007 20:35:00 GMT", 2],
    [SECOND, 2],
    ["Wed, 30 May 2007 18:47:51 GMT", 1],
    ["Mon, 01 Jan 1990 00:00:00 GMT", 1],
    ["Fri, 01 Jan 2038 00:00:00 GMT", 3],
    [undefined, 3],
  ] as const;
  for (const [datetime, n] of cases) {
    const response = await ask(`/v1/articles/${article}/timegate`, datetime);
    expect(response.status, datetime).toBe(302);
    expect(response.headers.get("location")).toBe(
      `http://localhost/v1/articles/${article}/revisions/${n}?as_of=3`,
    );
    expect(response.headers.get("vary")?.toLowerCase().split(/,\s*/)).toContain("accept-datetime");
    expect(response.headers.has("memento-datetime")).toBe(false);
    const told = links(response.headers.get("link"));
    expect(of(told, "original").map(({ href }) => href)).toEqual([`http://localhost/v1/articles/${article}`]);
    expect(of(told, "timemap")).toMatchObject([
      { type: "application/link-format", from: FIRST, until: LAST },
    ]);
    expect(of(told, "memento").map(({ datetime, rel }) => [datetime, rel[0]])).toEqual([
      [FIRST, "first"],
      [LAST, "last"],
    ]);
  }
});

test("a memento says when it stood, and what stood before and after it", async () => {
  const there = (await ask(`/v1/articles/${article}/timegate`, SECOND)).headers.get("location") ?? "";
  const response = await app.request(there);
  expect(response.status).toBe(200);
  expect(response.headers.get("memento-datetime")).toBe(SECOND);
  expect(response.headers.get("cache-control")).toContain("immutable");
  expect(await response.json()).toMatchObject({ n: 2, text: TEXTS[1] });
  const told = links(response.headers.get("link"));
  expect(of(told, "original")).toHaveLength(1);
  expect(of(told, "timegate").map(({ href }) => href)).toEqual([
    `http://localhost/v1/articles/${article}/timegate`,
  ]);
  expect(of(told, "memento").map(({ href, rel, datetime }) => [href.at(-9), rel, datetime])).toEqual([
    ["1", ["first", "prev", "memento"], FIRST],
    ["2", ["memento"], SECOND],
    ["3", ["next", "last", "memento"], LAST],
  ]);
});

test("an article leads to its TimeGate and TimeMap, and is no memento", async () => {
  const response = await ask(`/v1/articles/${article}`);
  expect(response.headers.has("memento-datetime")).toBe(false);
  const told = links(response.headers.get("link"));
  expect(told.map(({ rel }) => rel)).toEqual([["timegate"], ["timemap"]]);
  for (const { href } of told) expect((await app.request(href)).status, href).toBeLessThan(400);
});

test("a TimeMap lists the states whose text is held, and no declared one", async () => {
  const { items } = (await (await ask(`/v1/articles/${article}/revisions`)).json()) as {
    items: { status: string }[];
  };
  expect(items.filter(({ status }) => status === "declared")).toHaveLength(1);
  const response = await ask(`/v1/articles/${article}/timemap`);
  expect(response.headers.get("content-type")).toBe("application/link-format");
  const told = links(await response.text());
  expect(of(told, "original")).toHaveLength(1);
  expect(of(told, "self")).toMatchObject([{ from: FIRST, until: LAST, type: "application/link-format" }]);
  expect(of(told, "timegate")).toHaveLength(1);
  const mementos = of(told, "memento");
  expect(mementos.map(({ datetime, rel }) => [datetime, rel])).toEqual([
    [FIRST, ["first", "memento"]],
    [SECOND, ["memento"]],
    [LAST, ["last", "memento"]],
  ]);
  for (const { href, datetime } of mementos)
    expect((await app.request(href)).headers.get("memento-datetime")).toBe(datetime);
});

test("a claim is led back to through the versions that changed where it stands", async () => {
  const { items } = (await (await ask("/v1/claims?q=13")).json()) as { items: { id: string }[] };
  const path = `/v1/claims/${items[0]?.id}`;
  const mementos = of(links(await (await ask(`${path}/timemap`)).text()), "memento");
  expect(mementos.map(({ href }) => new URL(href).search)).toEqual(["?as_of=1", "?as_of=2", "?as_of=3"]);
  const datetime = String(mementos[1]?.["datetime"]);
  const response = await ask(`${path}/timegate`, datetime);
  expect(response.status).toBe(302);
  expect(response.headers.get("location")).toBe(mementos[1]?.href);
  const past = await app.request(mementos[0]?.href ?? "");
  expect(past.headers.get("memento-datetime")).toBe(mementos[0]?.["datetime"]);
  expect(of(links(past.headers.get("link")), "original").map(({ href }) => href)).toEqual([
    `http://localhost${path}`,
  ]);
  expect(await past.json()).toMatchObject({ standing: true });
  expect(await (await app.request(mementos[1]?.href ?? "")).json()).toMatchObject({ standing: false });
  const original = await ask(path);
  expect(original.headers.has("memento-datetime")).toBe(false);
  expect(links(original.headers.get("link")).map(({ rel }) => rel)).toEqual([["timegate"], ["timemap"]]);
});

test("a claim is led back to through the versions that changed who disputes it", async () => {
  const submitted = async (host: string, text: string) => {
    const payload = {
      url: `https://${host}.example/1`,
      publisher: host,
      published: "2026-02-01T08:00:00Z",
      text,
    };
    const body = JSON.stringify(payload);
    const headers = { "Content-Type": "application/json" };
    const response = await app.request("/v1/articles", { method: "POST", headers, body });
    return ((await response.json()) as { version: number }).version;
  };
  const disputed = async (at: string): Promise<number> => {
    const { disputed_by } = (await (await ask(at)).json()) as { disputed_by: { independent: number } };
    return disputed_by.independent;
  };
  const first = await submitted("m", "The Harlow bridge is safe, mayor Ann Lee said on Friday.");
  const { items } = (await (await ask("/v1/claims?q=Harlow")).json()) as { items: { id: string }[] };
  const path = `/v1/claims/${items[0]?.id}`;
  const denied = "The Harlow bridge is not safe, engineer Tom Birch said on Friday.";
  const second = await submitted("n", denied);
  await submitted("o", "The ferry to Norvik is late, its owners said.");
  const third = await submitted("n", `${denied} The council has closed it.`);
  const mementos = of(links(await (await ask(`${path}/timemap`)).text()), "memento");
  expect(mementos.map(({ href }) => new URL(href).search)).toEqual(
    [first, second, third].map((version) => `?as_of=${version}`),
  );
  expect(await Promise.all(mementos.map(({ href }) => disputed(href)))).toEqual([0, 1, 1]);
  const now = await ask(`${path}/timegate`, "Fri, 01 Jan 2038 00:00:00 GMT");
  expect(await disputed(now.headers.get("location") ?? "")).toBe(1);
});

test.each([
  "2007-05-31T20:35:00Z",
  "Thursday, 31-May-07 20:35:00 GMT",
  "Thu, 31 May 2007 20:35:00 CET",
  "Thu, 31 May 2007 25:35:00 GMT",
  "Sat, 31 Feb 2007 20:35:00 GMT",
  "Thu, 1 May 2007 20:35:00 GMT",
  "yesterday",
  "",
])("an Accept-Datetime of %j is a problem that names the cure", async (datetime) => {
  const response = await ask(`/v1/articles/${article}/timegate`, datetime);
  expect(response.status).toBe(400);
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  expect(await response.json()).toMatchObject({ errors: [{ pointer: "/Accept-Datetime" }] });
});

test("what is not there has no past", async () => {
  for (const path of ["articles/art_0", "claims/clm_0", "claims/%00"])
    for (const of of ["timegate", "timemap"]) {
      const response = await ask(`/v1/${path}/${of}`);
      expect(response.status, path).toBe(404);
      expect(response.headers.get("content-type")).toBe("application/problem+json");
    }
});

test("dates are written as RFC 7089 has them and read back", () => {
  for (const date of [FIRST, SECOND, LAST]) expect(httpDate(acceptDatetime(date) ?? "")).toBe(date);
  // The RFC's own "Tue, 15 Sep 2000" was a Friday.
  expect(acceptDatetime("Tue, 15 Sep 2000 11:28:26 GMT")).toBe("2000-09-15T11:28:26.000Z");
  expect(acceptDatetime(undefined)).toBe(null);
});

test("a state within the second that is asked for has begun", () => {
  const mementos = [{ href: "a", at: "2001-03-20T20:35:00.900Z" }];
  const later = { href: "b", at: "2001-03-20T20:35:01.100Z" };
  expect(stoodAt([...mementos, later], "2001-03-20T20:35:01.000Z")).toBe(later);
  expect(stoodAt([], null)).toBe(undefined);
});

test("a TimeMap of one state has it first and last", () => {
  const map = timeMap({
    original: "http://a.example.org/",
    timegate: "http://arxiv.example.net/timegate/http://a.example.org/",
    timemap: "http://arxiv.example.net/timemap/http://a.example.org/",
    mementos: [
      {
        href: "http://arxiv.example.net/web/20000620180259/http://a.example.org/",
        at: "2000-06-20T18:02:59Z",
      },
    ],
  });
  expect(of(links(map), "memento")).toEqual([
    {
      href: "http://arxiv.example.net/web/20000620180259/http://a.example.org/",
      rel: ["first", "last", "memento"],
      datetime: FIRST,
    },
  ]);
});
