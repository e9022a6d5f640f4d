import { XMLParser, XMLValidator } from "fast-xml-parser";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openSite } from "../site.ts";

let site: Awaited<ReturnType<typeof openSite>>;
beforeAll(async () => {
  site = await openSite();
}, 60_000);
afterAll(() => site.stop());

const get = async (path: string) => (await fetch(new URL(path, site.address))).text();

/** RFC 3339, with a capital T and Z or an offset, as RFC 4287 wants it. */
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/;
/** An IRI with a scheme, as an id has to be. */
const IRI = /^[a-z][a-z0-9+.-]*:\S+$/i;

// biome-ignore lint/suspicious/noExplicitAny: a feed is read as a program without types would
type Loose = any;

const ARRAYS = ["entry", "link", "author", "category", "contributor"];

function atomOf(xml: string): Loose {
  expect(XMLValidator.validate(xml)).toBe(true);
  const parser = new XMLParser({
    ignoreAttributes: false,
    parseTagValue: false,
    parseAttributeValue: false,
    isArray: (name) => ARRAYS.includes(name),
  });
  return parser.parse(xml).feed;
}

/** What RFC 4287 requires of an element of a feed, beside what either alone needs. */
function checkAtom(part: Loose, where: string) {
  for (const name of ["id", "title", "updated"])
    expect(typeof textOf(part[name]), `${where} ${name}`).toBe("string");
  expect(part.id, where).toMatch(IRI);
  expect(part.updated, where).toMatch(INSTANT);
  for (const { name } of part.author ?? []) expect(name, where).toBeTruthy();
  const alternates = new Set<string>();
  for (const link of part.link ?? []) {
    expect(link["@_href"], where).toMatch(/^https?:\/\//);
    if (link["@_rel"] !== "alternate") continue;
    // 4.1.1: no two with the same type and language.
    expect(alternates, where).not.toContain(link["@_type"]);
    alternates.add(link["@_type"]);
  }
  for (const category of part.category ?? []) expect(category["@_term"], where).toBeTruthy();
}

const textOf = (node: Loose) => (typeof node === "string" ? node : node?.["#text"]);

test("the Atom feed keeps to RFC 4287, page after page, and its ids are the same whenever it is read", async () => {
  const seen: string[] = [];
  let path = "/v1/changes.atom?limit=1";
  let feedId: string | null = null;
  while (path !== "") {
    const xml = await get(path);
    const feed = atomOf(xml);
    expect(feed["@_xmlns"]).toBe("http://www.w3.org/2005/Atom");
    checkAtom(feed, path);
    expect(feed.author ?? []).toHaveLength(1);
    feedId ??= feed.id;
    expect(feed.id).toBe(feedId);
    const links = (rel: string) => feed.link.filter((link: Loose) => link["@_rel"] === rel);
    expect(links("self").map((link: Loose) => link["@_href"])).toEqual([new URL(path, site.address).href]);
    for (const entry of feed.entry ?? []) {
      checkAtom(entry, entry.id);
      expect(entry.published).toMatch(INSTANT);
      expect(entry.content["@_type"]).toBe("html");
      expect(entry.link.some((link: Loose) => link["@_rel"] === "alternate")).toBe(true);
      expect(feed.updated >= entry.updated).toBe(true);
      seen.push(entry.id);
    }
    path = links("next")[0]?.["@_href"] ?? "";
  }
  expect(seen.length).toBeGreaterThan(1);
  expect(new Set(seen).size).toBe(seen.length);
  const again = atomOf(await get("/v1/changes.atom?limit=200"));
  expect(again.id).toBe(feedId);
  expect(again.entry.map(({ id }: Loose) => id)).toEqual(seen);
  const earlier = atomOf(await get("/v1/changes.atom?as_of=2"));
  for (const { id } of earlier.entry) expect(seen).toContain(id);
});

test("the JSON Feed keeps to version 1.1", async () => {
  const address = new URL("/v1/changes.json?limit=200", site.address).href;
  const feed: Loose = JSON.parse(await get(address));
  expect(feed.version).toBe("https://jsonfeed.org/version/1.1");
  expect(feed.title).toBeTruthy();
  expect(feed.feed_url).toBe(address);
  for (const name of ["home_page_url", "feed_url"]) expect(feed[name]).toMatch(/^https?:\/\//);
  const known = ["version", "title", "home_page_url", "feed_url", "description", "next_url", "items"];
  expect(Object.keys(feed).filter((name) => !known.includes(name))).toEqual([]);
  const ids = feed.items.map(({ id }: Loose) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const item of feed.items) {
    expect(typeof item.id).toBe("string");
    for (const name of ["url", "external_url"]) if (name in item) expect(item[name]).toMatch(/^https?:\/\//);
    expect(item.content_html || item.content_text).toBeTruthy();
    for (const name of ["date_published", "date_modified"]) expect(item[name]).toMatch(INSTANT);
    for (const author of item.authors) expect(author.name || author.url || author.avatar).toBeTruthy();
    for (const tag of item.tags) expect(typeof tag).toBe("string");
    // Extensions begin with an underscore and are objects.
    for (const name of Object.keys(item).filter((key) => key.startsWith("_")))
      expect(typeof item[name]).toBe("object");
  }
});

test("both feeds tell whose words changed", async () => {
  const { items }: Loose = JSON.parse(await get("/v1/changes.json?limit=200"));
  const { entry } = atomOf(await get("/v1/changes.atom?limit=200"));
  const named = items.filter(({ _stemma }: Loose) => _stemma.agent !== null);
  expect(named.length).toBeGreaterThan(0);
  for (const { id, title, content_text, content_html, _stemma } of named) {
    const { name } = _stemma.agent;
    expect(title).toMatch(/^[^:]+: [a-z ]+ (?:in silence|and told by the [a-z' ]+), claim (?:\S+ )*by /);
    expect(title).toContain(name);
    expect(content_text).toContain(`Said by: ${name}`);
    expect(content_html).toContain("Said by: ");
    const same = entry.find((one: Loose) => one.id === id);
    expect(textOf(same.title)).toBe(title);
    expect(same.category).toContainEqual({
      "@_scheme": "urn:stemma:speaker",
      "@_term": _stemma.agent.id,
      "@_label": name,
    });
  }
});

test("no answer says that it stands at another address under which it would read otherwise", async () => {
  for (const path of ["/v1/changes", "/v1/changes.atom", "/v1/changes.json"]) {
    const answer = await fetch(new URL(path, site.address));
    const elsewhere = answer.headers.get("content-location");
    expect(await get(elsewhere ?? path), path).toBe(await answer.text());
  }
});
